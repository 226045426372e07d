import type { Message, Part, RenderedPrompt } from '../../core/protocol.ts';
import type { Style } from '../style.ts';
import { printable } from './printable.ts';

/** Rendered messages as a person reads them: each under its role. */
export function reportRendered(rendered: RenderedPrompt, style: Style): string {
  const settings = [
    ...(rendered.model === undefined ? [] : [`model ${rendered.model}`]),
    ...Object.entries(rendered.config).map(([key, value]) => `${key} ${JSON.stringify(value)}`),
    ...(rendered.tools.length === 0 ? [] : [`tools ${rendered.tools.join(', ')}`]),
    ...(rendered.output.format === undefined ? [] : [`output ${rendered.output.format}`]),
  ];
  return [
    ...(settings.length === 0 ? [] : [style.dim(printable(settings.join(', '))), '']),
    rendered.messages.map((message) => messageText(message, style)).join('\n\n'),
  ].join('\n');
}

function messageText({ role, content }: Message, style: Style): string {
  return [style.bold(style.cyan(`── ${role} ──`)), ...content.map(partText)].join('\n');
}

function partText(part: Part): string {
  if ('text' in part && typeof part['text'] === 'string') return printable(part['text'].replace(/\n$/u, ''));
  return printable(JSON.stringify(part));
}
