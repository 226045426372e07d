import { accessErrors } from './error-catalog/access-errors.ts';
import { budgetErrors } from './error-catalog/budget-errors.ts';
import { clientErrors } from './error-catalog/client-errors.ts';
import { commandErrors } from './error-catalog/command-errors.ts';
import { contractErrors } from './error-catalog/contract-errors.ts';
import { linkErrors } from './error-catalog/link-errors.ts';
import { modelErrors } from './error-catalog/model-errors.ts';
import { promptErrors } from './error-catalog/prompt-errors.ts';
import { referenceErrors } from './error-catalog/reference-errors.ts';
import { registryErrors } from './error-catalog/registry-errors.ts';
import { rolloutErrors } from './error-catalog/rollout-errors.ts';
import { savedErrors } from './error-catalog/saved-errors.ts';
import { serverErrors } from './error-catalog/server-errors.ts';
import { signatureErrors } from './error-catalog/signature-errors.ts';
import { storageErrors } from './error-catalog/storage-errors.ts';
import { templateErrors } from './error-catalog/template-errors.ts';

type Catalog = typeof referenceErrors &
  typeof budgetErrors &
  typeof modelErrors &
  typeof promptErrors &
  typeof templateErrors &
  typeof registryErrors &
  typeof rolloutErrors &
  typeof storageErrors &
  typeof serverErrors &
  typeof accessErrors &
  typeof clientErrors &
  typeof savedErrors &
  typeof linkErrors &
  typeof signatureErrors &
  typeof contractErrors &
  typeof commandErrors;

/** Every error code of Stemma with its message and hint, grouped by the part that raises it. */
export const errorCatalog: Catalog = {
  ...referenceErrors,
  ...promptErrors,
  ...templateErrors,
  ...budgetErrors,
  ...modelErrors,
  ...registryErrors,
  ...rolloutErrors,
  ...storageErrors,
  ...serverErrors,
  ...accessErrors,
  ...clientErrors,
  ...savedErrors,
  ...linkErrors,
  ...signatureErrors,
  ...contractErrors,
  ...commandErrors,
};

export type ErrorCode = keyof Catalog;

/** The facts that an error of `Code` carries in `data`. */
export type ErrorData<Code extends ErrorCode> = Parameters<Catalog[Code]['message']>[0];
