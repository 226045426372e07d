import type { Token } from '../text/token.ts';
import { wordSequences } from '../text/word-sequences.ts';

const requests = wordSequences(
  "i want you to|i need you to|i would like you to|i'd like you to|i'd love you to|i expect you to|i ask you to|i am asking you to|i'd prefer you to|we want you to|we need you to|we would like you to|we'd like you to|we expect you to|we ask you to|your task is to|your job is to|your goal is to|your role is to|your main task is to|your task will be to|your job will be to|you are to|you're to|you are expected to|you are required to|you are asked to|you are supposed to|you'll|you will|it is your task to|it is your job to|help me to|help me|your responsibility is to|your mission is to|your objective is to|your purpose is to",
);

/** Skips what only says that an order follows: "I want you to", "your task is to". */
export const skipRequest = (tokens: readonly Token[], from: number, to: number): number =>
  from + requests.longestAt(tokens, from, to);
