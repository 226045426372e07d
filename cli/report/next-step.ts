import type { Style } from '../style.ts';

/** The last line of an answer: what to type next. */
export const nextStep = (command: string, style: Style): string => `${style.dim('Next:')} ${style.command(command)}`;
