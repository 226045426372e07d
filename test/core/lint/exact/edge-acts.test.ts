import { describeSurface } from '../lexicon/surface-table.ts';

describeSurface('end', {
  '+edge': ['Close by thanking the reader.', 'End on a quotation.'],
  '-edge': ["Don't summarise at the end.", 'Never thank the customer at the end.'],
  nothing: ['Thank the customer at the end.', 'Do not thank the customer.'],
});
