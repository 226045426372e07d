import { oneLine } from './printable.ts';

/** `Ada` of `Ada <ada@example.com>`; an address alone stays. */
export const personName = (person: string): string => oneLine(person.replace(/ <.*$/u, ''), 30);
