import { against, plainly, plainlyAgainst } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

const suite =
  '(test|tests|test suite|suite|unit test|unit tests|full suite|complete suite|whole suite|all the tests|checks|specs)';
const changed =
  '(commit|push|merge|open|finish|be done|hand over|submit|report|each change|every change|change|done|pull request)';
const pole = { rule: 'conflict/polarity', placeless: true, exclusive: 'none' } as const;

/** How changes are tested and recorded. */
export const versionControlSurfaces: readonly Surface[] = [
  {
    ...pole,
    id: 'tests-run',
    question: 'whether tests are run by the model',
    names: { run: 'running the tests' },
    poles: {
      run: [
        '(run|execute) (@det|lint|linters|linter|build|all)? .. (and|,) (tests|test|test suite) .. (after|before|on|for|with) (each|every|any|your|a|the|changes|committing|making|you) ..',
        `(run|execute|start|launch|pass) (@det|relevant|your|complete|whole|full|entire)? (@det|relevant|complete|whole|full|entire|unit)? ${suite} .. (locally|yourself|on your machine|here|before|after|first|prior to|every|each|whenever|always) .. ${changed}?`,
        `(before|after) (each|every|any|you|committing|pushing|a|the) .. .. (run|execute) (@det|relevant)? (@det|relevant|full|whole)? ${suite}`,
        `(make sure|ensure|verify|check|see to it) (that)? (@det|all)? (@det)? ${suite} .. (pass|passes|be green|succeed|succeeds|run through) .. (before|first|locally|prior)`,
        `(never|not) (commit|push|merge|open|finish|submit|hand over|claim) ... (without|until|unless|before) .. .. ${suite} .. (run|pass|running|green|passed|passes)?`,
        ...against([
          `(leave|let) (@det|running|it|all)? (@det|of)? ${suite}? .. (to|with) (@det|the)? (ci|pipeline|build server|us|me|maintainer|team|reviewer|human|github actions)`,
          `(skip|omit|forgo) (running|execution of)? (@det)? ${suite} .. (before|locally|when|for|on)?`,
        ]),
        ...plainlyAgainst([
          `${suite} .. (take|takes|need|needs|run for|runs for|last|lasts) .. (hour|hours|day|forever|ages|too long|night)`,
          `(ci|pipeline|build server|we|team|maintainer|i) (run|runs|execute|executes|take care of|takes care of|handle|handles) (@det|all|our)? ${suite}`,
          `${suite} .. (cannot|can not|not) .. (be)? (run|start|work) (here|locally|on this|in this) ..`,
        ]),
      ],
    },
  },
  {
    ...pole,
    id: 'tests-written',
    question: 'whether tests are written',
    names: { write: 'writing tests' },
    poles: {
      write: [
        ...against([
          '(never|not) (write|add|create|generate|include) (@det|any|new|unit)? (unit|new)? (test|tests|test file|test files) (unless|if not|without) .. (asked|requested|told|asks|requests|instructed|explicitly) ..',
          'no (unit|new|automated|further)? tests (needed|required|necessary|please|wanted|$|, )',
        ]),
        '(cover|back|accompany|support|protect|secure) (@det|each|every|all|new|your)? .. (with|by) (@det|thorough|good|automated|unit|solid|proper)? (@det|thorough|unit|automated)? (test|tests)',
        '(new|each|every|all|any) .. (feature|function|change|bug fix|fix|method|endpoint|class|module|code) .. (come|comes|ship|ships|arrive|arrives|be accompanied|need|needs|get|gets|must have|require|requires|have|has|be covered|deserve) .. (test|tests)',
        '(write|add|include|provide|create|deliver|supply) (@det|unit|new|regression|thorough|automated|matching|some)? (@det|unit|regression|thorough|automated)? (test|tests) (for|with|when|whenever|alongside|covering|first|that|to cover) ..',
        ...against([
          '(skip|omit|leave out|forgo|drop|no|without|never write|not write|not add|never add|not bother with|not need|never mind) (@det|any|unit|writing|the)? (@det|unit|writing|new|automated)? (test|tests) (for now|for the moment|at this|here|in this|today|yet|altogether|entirely|$|, |; |at all|whatsoever|be needed)',
        ]),
        ...plainlyAgainst([
          '(we|team|qa|i|somebody else|testers|others) (write|writes|add|adds|take care of|handle|do|does|will write|will add) (the|all|our)? (test|tests|testing) ..',
          '(throwaway|throw away|prototype|disposable|spike|one off|experiment|demo|proof of concept) (code|script|project|prototype|repository)? .. (delete|deleted|discard|discarded|thrown|bin|binned|never|no one|nobody|friday|tomorrow)',
        ]),
      ],
    },
  },
  {
    ...pole,
    id: 'tests-touched',
    question: 'whether existing tests are changed',
    names: { change: 'changing existing tests' },
    poles: {
      change: [
        '(adapt|adjust|change|edit|update|fix|rewrite|modify|relax|loosen|delete|remove|skip|disable) (@det|existing|failing|broken|old|outdated)? (@det|existing|failing|broken|old|outdated|unit)? (test|tests|test file|test files|assertion|assertions|snapshot|snapshots) .. (so that|so|to|until|if|when|that|where|whenever)',
        '(adapt|adjust|update|rewrite|modify|edit|change) (@det)? (existing|failing|broken|old|outdated) (test|tests|assertion|assertions|snapshot|snapshots) ..',
        '(make) (@det)? (failing|broken|existing) (test|tests) pass by (changing|editing|adapting|adjusting) (the|them|those) ..',
        '(adapt|adjust|change|edit|rewrite|modify|relax|loosen) (@det)? (test|tests|assertion|assertions) (so that|until|to make) .. (pass|passes|green|succeed)',
        ...against([
          '(fix|repair|mend|make) .. test .. by (changing|fixing|editing|correcting|adapting) (@det)? (code|implementation|program|source) , (never|not) ..',
          '(leave|keep|treat) (@det|existing|all)? (@det|existing)? (test|tests|test file|test files|test folder) .. (as they are|as it is|alone|untouched|unchanged|intact|as is|read only|as given|as sacred)',
        ]),
      ],
    },
  },
  {
    ...pole,
    id: 'tests-first',
    question: 'whether tests come before the code',
    exclusive: [['first', 'after']],
    names: { first: 'tests before the code', after: 'tests after the code' },
    poles: {
      first: [
        '(write|start with|begin with|add|create|have) (@det|failing)? (@det|failing|unit)? (test|tests) .. (before|prior to|ahead of) .. (implementation|code|implement|coding|fix|feature|function|write)',
        '(test driven|test first|tests first|tdd|red green refactor)',
      ],
      after: [
        '(write|start with|begin with|finish|build|get) .. (implementation|code|feature|it working|function) .. (first|before) .. (test|tests)',
        '(test|tests) .. (come|comes|follow|follows|be written|be added|last|later) .. (afterwards|last|later|after .. (code|implementation|feature)|at the end|once)',
        {
          phrase:
            '(write|add|create) (@det|unit|missing)? (@det|unit)? (test|tests) (after|once|when|as soon as|only after|only when|only once) .. (code|implementation|feature|function|it|everything|fix|work|works|done|finished|implemented|written) ..',
          mood: 'any',
        },
        '(cover|test) (it|them|the code) .. (afterwards|later|at the end|once it works|when it works)',
      ],
    },
  },
  {
    ...pole,
    id: 'branching',
    question: 'whether work is done on branches',
    exclusive: [['branch', 'main']],
    names: { branch: 'a branch of its own', main: 'the main branch' },
    poles: {
      branch: [
        '(open|create|use|make|cut|start|work on|work in|check out|switch to|push to|commit to|keep .. on) (@det|new|own|separate|your)? (@det|new|own|separate|feature|topic|short lived|dedicated|fresh)? (feature|topic|work|task|bugfix)? (branch|branches) (for|per|of|and|before|first|never|instead|each|every|$|, |; )',
        '(one|a|its own|own) (branch) (per|for (each|every|any|all)) ..',
        '(never|not) (commit|push|work|develop|merge) .. (directly|straight)? (to|on|into|onto) (the)? (main|master|trunk|default branch|main branch)',
      ],
      main: [
        '(commit|push|work|develop|check in) (directly|straight|everything|all|only)? .. (to|on|onto|into) (the)? (main|master|trunk|default branch|main branch)',
        '(no|without|skip|never (create|use|open|make)|not (create|use|open|make)) (@det|feature|separate|new)? (@det|feature|topic|new)? (branch|branches) ..',
        ...plainly(['trunk based (development)?', 'we (not|never) use branches']),
      ],
    },
  },
  {
    ...pole,
    id: 'history-kept',
    question: 'whether the history is rewritten',
    names: { rewrite: 'rewriting history' },
    poles: {
      rewrite: [
        '(amend|squash|force push|force-push|rebase -i|interactively rebase|fixup|reword|rewrite) (@det|last|previous|your|all|published|everything|it|them|when|if|whenever|after|to|before|freely|commits|the) ..',
        'push .. (with|using) (force|--force) ..',
        ...against([
          '(keep|leave|preserve) (@det|each|every|all|your)? .. (as|in) (a|its own)? (separate|own|individual|small|distinct)? (commit|commits) ..',
          '(keep|leave|preserve) (@det|git|published|whole|full|existing)? (@det|git|published|commit)? history (intact|as it is|untouched|unchanged|linear and untouched) ..',
        ]),
        ...plainlyAgainst([
          '(history|git history|log) .. be (append only|sacred|immutable|never (rewritten|changed|touched)|not (rewritten|to be rewritten)|public)',
          '(no|never|not) .. (rewrite|rewriting|alter|changing|touch) .. (published|pushed|shared|git|existing)? history ..',
        ]),
      ],
    },
  },
  {
    ...pole,
    id: 'commit-words',
    question: 'in which form commit messages are',
    exclusive: [['typed', 'free']],
    names: { typed: 'commit messages of a fixed form', free: 'free commit messages' },
    poles: {
      typed: [
        '(commit message|commit messages|commit title|commit titles|commit) .. (follow|follows|use|uses|adhere to|conform to|be in|stick to|obey|begin with|start with|carry|have|need) .. (conventional commits|conventional commit|convention|angular|prefix|type|scope|ticket|feat)',
        '(use|follow|adhere to|apply|stick to) (@det)? (conventional commits|conventional commit) ..',
      ],
      free: [
        '(commit message|commit messages|commit title|commit titles) .. (be|are|need|have|carry|use|come|go) .. (free text|free form|plain sentences|no prefix|no type|without (any|a|the)? (prefix|type|scope|convention)|whatever|as you like|informal)',
        '(no|without|never use|not use|skip|drop) (@det|any)? (prefix|prefixes|conventional commits|conventional commit|type) (in|on|for|before) .. commit ..',
      ],
    },
  },
  {
    ...pole,
    id: 'pushing',
    question: 'whether work is pushed or kept back',
    names: { keep: 'leaving changes uncommitted' },
    poles: {
      keep: [
        '(never|not) push (anything|to (@det|a)? (remote|remote repository|origin|upstream)|at all|$)',
        '(leave|keep) (@det|all|your)? .. (uncommitted|unstaged|unpushed|in the working (tree|copy|directory)|local) ..',
        ...plainly([
          '(only|just) (maintainers|i|we|the maintainer|release manager|humans|the lead) .. (have|has|may|can|be allowed to) .. (write access|push|merge|commit)',
          '(i|we|a human|maintainer|reviewer) (read|reads|review|reviews|look at|check|checks|see|sees) (every|each|all) .. before (it|they|anything) .. (history|committed|goes|enter|enters|land|lands|merged)',
        ]),
        ...against([
          'push (@det|your)? (branch|branches|work|changes|commits) ($|and|,|to|when|once|after)',
          '(commit|push) (@det|your|automatically|everything|all|it|after|when|as|early|often|to)? (work|changes|commits|code|automatically|it|each|every|you|often)? .. (after|when|as soon as|once|each|every|automatically|regularly|often|at the end)',
        ]),
      ],
    },
  },
];
