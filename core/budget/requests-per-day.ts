import { parseWrittenPromptrc } from '../config/parse-promptrc.ts';
import { compileGlob } from '../lint/settings/glob.ts';
import { remember } from '../remember.ts';

/**
 * How many requests a prompt gets on a day: what `budget` in `.promptrc` says of all prompts, or the last of its
 * `overrides` that fits the file; undefined where nothing is said.
 *
 * @throws CONFIG_INVALID, CONFIG_UNKNOWN_KEY
 */
export const requestsPerDay = (promptrc: string | undefined, file: string): number | undefined =>
  promptrc === undefined ? undefined : readRequests(promptrc)(file);

/** Read once for all prompts. */
const readRequests = remember(requestsOfConfig, { last: 2, longest: Number.POSITIVE_INFINITY });

function requestsOfConfig(text: string): (file: string) => number | undefined {
  const { budget } = parseWrittenPromptrc(text, '.promptrc');
  const overrides = (budget?.overrides ?? []).map(({ files, requestsPerDay: requests }) => ({
    fits: files.map((glob) => compileGlob(glob)),
    requests,
  }));
  return (file) => {
    const fitting = overrides.filter(({ requests, fits }) => requests !== undefined && fits.some((fit) => fit?.(file)));
    return fitting.at(-1)?.requests ?? budget?.requestsPerDay;
  };
}
