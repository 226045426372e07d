import type { Surface, SurfacePhrase } from '../surface.ts';
import { widerMore } from './initiative.ts';

const not = (...phrases: readonly string[]): readonly SurfacePhrase[] =>
  phrases.map((phrase) => ({ phrase, sign: '-' }));
const notAtAll = (...phrases: readonly string[]): readonly SurfacePhrase[] =>
  phrases.map((phrase) => ({ phrase, sign: '-', mood: 'any' }));

const library =
  '(dependency|package|npm package|pip package|library|third party library|third-party library|third party package|module from npm|gem|crate|external library|external dependency)';
const more =
  '(@det|at least one|at least two|two|three|new|further|additional|extra|external|third party|other|any new|whatever|missing|small)?';
const unrelated = '(unrelated|neighbouring|neighboring|surrounding|adjacent|nearby|other|untidy|messy|ugly|old|legacy)';
const stuff = '(code|issue|problem|bug|file|function|lint|cleanup|module|smell|warning|mess)';

/** How somebody works who changes programs and runs tools. */
export const workSurfaces: readonly Surface[] = [
  {
    id: 'dependency',
    rule: 'conflict/polarity',
    question: 'whether dependencies are added',
    placeless: true,
    names: { add: 'new dependencies' },
    exclusive: 'none',
    poles: {
      add: [
        `(add|install|introduce|pull in|bring in|reach for|npm install|pip install) ${more} ${more} ${library} !(version|file|injection|graph|list|lock)`,
        '(add|install|introduce|pull in|bring in) (what|whatever|all|everything|the things) (you|it|they|the code|the task) (need|needs|require|requires|like|want)',
        '(=install|pip install|npm install|add) ... (with|via|through|from|using) (pip|npm|yarn|pnpm|cargo|poetry|pypi|composer|maven|gem|conda)',
        '(bring|pull|draw|take) (in|on) .. for (validation|retries|parsing|logging|testing|dates|http|requests|caching|the|this|that)',
        '(=import|add|use|take|pull in|bring in) .. , (which|that) .. (not|be not|is not) (in use|used|installed|there|a dependency|part of) .. (here|yet|so far|now)',
        {
          phrase:
            '(requirements file|requirements|package . json|lockfile|list of dependencies) .. (longer|grow|grows|bigger) ..',
          mood: 'any',
        },
        ...not(
          `(no|without|avoid) (new|further|additional|extra|external|third party|adding|installing) ${more} ${library}`,
          `(make do|do|work|manage|get by|get along) with (what|the packages|the libraries|the dependencies) .. (installed|there|have)`,
          '(only|solely) (the)? standard library',
        ),
        ...notAtAll(
          '(dependency|package|lockfile|tree of packages|list of dependencies) .. (be|is|are|stay|stays|remain|remains) (frozen|locked|exactly as|as it is|as they are|untouched|unchanged)',
        ),
      ],
    },
  },
  {
    id: 'retry',
    rule: 'conflict/polarity',
    question: 'whether what failed is tried again',
    placeless: true,
    names: { retry: 'trying again' },
    exclusive: 'none',
    arises:
      /^(?!.*\b(?:second|third|twice|last|\d+)\b).*\b(?:fail\w*|errors?|times? out|timeouts?|goes wrong|works|succeeds)\b/iu,
    poles: {
      retry: [
        '(retry|try again|try it again|try once more|repeat the (call|request)|have another go|call it again|run it again)',
        ...not(
          '(no|without|avoid) (retry|retries|second attempt|second try|another attempt|repeated attempts|retrying)',
          '(give up|stop) (after|at|on) (the|a|one)? (first|single|one)? (failure|error|failed|attempt)',
        ),
      ],
    },
  },
  {
    id: 'change-scope',
    rule: 'conflict/polarity',
    question: 'whether more is changed than was asked for',
    placeless: true,
    names: { wider: 'changes beyond the task' },
    exclusive: 'none',
    poles: {
      wider: [
        ...widerMore,
        `(clean up|tidy|tidy up|fix|refactor|improve|modernise|modernize|rewrite|polish|sort out) (@det|any|all)? (@det)? ${unrelated} ${stuff}`,
        `(clean up|tidy|tidy up|fix|refactor|improve|modernise|modernize|sort out) (@det|whatever|anything|any|every)? ... (you come across|you notice|you find|along the way|while you are at it|on the way|related or not|you stumble)`,
        `(clean up|tidy|tidy up|fix|improve|modernise|modernize|rework) (@det|whatever|anything|everything|any|every) .. (look|looks|seem|seems|be) (untidy|messy|ugly|odd|outdated|wrong|bad|old|clumsy|inelegant)`,
        ...not(
          '(make|apply|do) (only|nothing but)? (@det)? (change|changes|edit|edits) (that|which)? (be)? (explicitly|strictly|expressly)? (requested|asked for|needed|necessary|required)',
          '(fix|repair|change|address) (only|nothing but|nothing except) (@det)? (bug|issue|problem|line|lines|file|files|ticket|error|fault)',
          '(keep|make|leave) (@det|your)? (diff|change|changes|patch|edits|pull request) (as)? (minimal|small|tiny|focused|narrow|to the minimum|to what)',
          '(minimal|smallest|smallest possible) (diff|change|patch|edit)',
          `(no|without|avoid) (@det)? (unrelated|drive-by|drive by|opportunistic|cosmetic) (change|edit|refactoring|refactor|cleanup|fix|improvement)`,
          '(only|just) (change|touch|edit|modify) (@det|those)? (file|files|line|lines|code|part|parts|function|functions|what) (that|which)? (you)? (be|have been) (asked|told|requested) ..',
          '(change|touch|edit|modify) (only|nothing but|nothing beyond|nothing except|nothing other than) what',
        ),
      ],
    },
  },
];
