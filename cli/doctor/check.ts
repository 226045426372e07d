import { isStemmaError } from '../../core/stemma-error.ts';

/** One thing that `stemma doctor` looked at. */
export interface Check {
  readonly name: string;
  /** `warning` is fit for work, but somebody should know. */
  readonly status: 'ok' | 'warning' | 'failed';
  readonly detail: string;
  /** What to do, where something is to be done. */
  readonly advice?: string;
}

/** The result of `look`; an expected error of it is a failed check with its hint as advice. */
export async function check(name: string, look: () => Promise<Omit<Check, 'name'>>): Promise<Check> {
  try {
    return { name, ...(await look()) };
  } catch (error) {
    if (!isStemmaError(error)) throw error;
    const { message, hint } = error;
    return { name, status: 'failed', detail: message, ...(hint === undefined ? {} : { advice: hint }) };
  }
}

export const passed = (detail: string): Omit<Check, 'name'> => ({ status: 'ok', detail });
export const warned = (detail: string, advice: string): Omit<Check, 'name'> => ({ status: 'warning', detail, advice });
export const failed = (detail: string, advice: string): Omit<Check, 'name'> => ({ status: 'failed', detail, advice });
