import { remember } from '../../remember.ts';

/** More answers than texts need, fewer than hostile ones make up; words and titles are short. */
const MOST = { last: 10_000, longest: 2_000 } as const;

/** A function of a word or a title that is asked the same again and again, with its answers kept. */
export const remembered = <Answer>(find: (text: string) => Answer): ((text: string) => Answer) => remember(find, MOST);
