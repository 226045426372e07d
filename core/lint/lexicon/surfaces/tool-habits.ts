import { against, plainly } from '../mark-phrases.ts';
import type { Surface, SurfacePhrase } from '../surface.ts';

const call =
  '(tool|tool call|function call|call|api call|lookup|request|search|query|read|fetch|invocation|function|tool use|command)';
const each = '(each|every|any|all|a|your|the|calling|using|making|running|one of the|invoking)';

/** Several things at once, in further words. */
export const parallelMore: readonly SurfacePhrase[] = [
  `(batch|bundle|combine|group|fold|pack|merge|collect) .. ${call} .. (into|in) (a|one|the same)? (single|one|same)? (round trip|round|turn|message|step|block|batch|request|go|response)`,
  `${call} .. (be|should be|can be|may be|must be|are) (fired off|fired|sent off|sent|issued|launched|made|run|dispatched|bundled|batched|grouped|combined|started|executed) .. (together|at once|in one|in a single|simultaneously|in parallel|concurrently|in the same)`,
  `(all|several|multiple|many|independent) .. ${call} .. (in|within) (the same|one|a single) (turn|message|step|response|block|round|batch)`,
  `(fan out|parallelise|parallelize|overlap|pipeline) .. ${call}`,
  '(never|not) (serialise|serialize|queue up|run one by one|do one by one|chain) ..',
  `(never|not) (make|issue|run|send) .. ${call} (one at a time|one by one|sequentially|one after) ..`,
];

/** One thing after the other, in further words. */
export const sequentialMore: readonly SurfacePhrase[] = [
  `(keep|make|run|do|handle|execute|perform) .. (dependent|dependencies|edits|approvals|waits|steps|calls|tools|tasks|operations) .. (sequential|sequentially|serial|serially|in sequence|in order) ..`,
  `(issue|make|send|run|start|execute|place) (a|one|only one|just one|exactly one|at most one) (single)? ${call} (, )?(read|look at|wait|inspect|then|and (then|only then|wait|read|look|inspect)|before|per|at a time) ..`,
  `(wait|hold) .. (for|until) .. (result|answer|response|output|reply|outcome) .. ${call} .. (before|and only then|then)`,
  `(inspect|read|look at|study|check|digest|evaluate|process) .. (result|response|output|outcome|answer) .. (before|and only then|then) .. (next|another|further|second|following)`,
  `${call} .. (one after another|one after the other|one by one|one at a time|in sequence|in turn|sequentially|singly|each in its own)`,
  ...plainly([
    `(process|execute|accept|run|handle|take|allow|support|permit) (only|just|no more than|at most|exactly)? (one|a single) ${call} (at a time|per (turn|message|step|response|round)|at once)`,
    `(limit|restrict|confine) .. to (one|a single) ${call} (at a time|per (turn|message|step|response|round)|at once)`,
    `(cannot|can not|can't|not|never|unable to) .. (handle|process|cope with|support|accept|take|allow|run|serve) .. (parallel|concurrent|simultaneous|overlapping|several|more than one) ..`,
    `(ban|bans|block|blocks|reject|rejects|throttle|throttles|punish|drop|drops|lock out|locks out|penalise|refuse|forbid|forbids) ... (concurrent|parallel|simultaneous|overlapping) ${call}`,
    `(concurrent|parallel|simultaneous|overlapping) ${call} .. (be|get|lead to|cause|trigger|break|crash|fail|deadlock) (@forbidden|dropped|rejected|blocked|banned|lost|error|errors|a ban|race|deadlock|throttled|fail)?`,
  ]),
];

/** How tools are gone about, apart from which. */
export const toolHabitSurfaces: readonly Surface[] = [
  {
    id: 'tool-talk',
    rule: 'conflict/tool-use',
    question: 'whether calls of tools are announced',
    placeless: true,
    names: { announce: 'announcing calls of tools' },
    exclusive: 'none',
    poles: {
      announce: [
        `(explain|tell|say|announce|describe|state|narrate|mention|write|give|outline|note|inform|let .. know) ... (before|when|while|as|ahead of|prior to|for|with) (you)? ${each}? ${each}? ${call}`,
        `(before|when|ahead of|prior to|with) ${each} ${call} ... (explain|tell|say|announce|describe|state|narrate|write|outline|let .. know|give .. (reason|sentence|note))`,
        `(narrate|announce|comment on|preface|introduce|explain|justify) (@det|your|each)? ${call}`,
        '(keep @det? @person|@person .. be kept) (informed|posted|up to date|in the loop) .. (tool|call|doing|step|search)',
        ...against([
          `(make|run|call|use|do|perform|execute|carry out|issue|invoke) ... ${call} ... (silently|quietly|without (narration|announcement|announcing|comment|commentary|explanation|explaining|telling|a word|saying|mention|mentioning|preamble)|in silence|in the background|behind the scenes|unannounced)`,
          `(silently|quietly) (make|run|call|use|do|perform|invoke|execute) .. ${call}`,
          `(no|without|skip|omit|spare @person) .. (narration|announcement|commentary|preamble|running commentary|status update|explanation|play by play) .. (before|of|about|on|for|around|between) .. ${call}`,
          `(just|simply) (call|use|run|make|invoke) (it|them|the ${call}) .. without ..`,
        ]),
      ],
    },
  },
  {
    id: 'tool-number',
    rule: 'conflict/tool-use',
    question: 'whether there may be many calls of tools',
    placeless: true,
    names: { few: 'as few calls as possible', many: 'as many calls as it takes' },
    poles: {
      few: [
        `(minimise|minimize|limit|reduce|avoid|cut) (@det|your|any|all)? (unnecessary|exploratory|redundant|needless|superfluous|extra|excessive)? .. (tool use|tool usage|tool calls|calls|lookups|requests|searches|queries) ..`,
        '(fewest|smallest number of|least number of|minimum number of) (model)? (requests|calls|turns|tool calls|queries|lookups|steps) (possible|necessary|needed)? ..',
        `(as few|as little|fewest|the fewest|minimal|a minimum of|the minimum of|the minimum number of|least possible) ${call} .. `,
        `(make|use|issue|keep) (@det|your)? (number of)? ${call} .. (as few as|to a minimum|to the minimum|minimal|sparingly|few|low|to zero|rare|infrequent)`,
        `(minimise|minimize|economise on|economize on|ration|limit|cut down on|go easy on|be sparing with|be frugal with|save|reduce) (@det|your|the number of)? ${call}`,
        `(make|use|issue) (just|only|no more than|at most|at the most)? (one|a single|two) ${call} (per|in|for|a|each) (conversation|question|answer|reply|request|task|session|turn|user)`,
        ...plainly([
          `(each|every|a|one|per) ${call} .. (cost|costs|bill|bills|lock|locks|charge|slow|slows|block|use up|consume|eat) .. (us|money|cent|dollar|euro|table|seconds|budget|quota|users|customers|a lot|dear|everyone)`,
          `${call} .. (be|are) (expensive|slow|costly|limited|scarce|rationed|metered|billed|charged|precious|dear)`,
          `(one|a single|two|only one) ${call} per .. (be|is) (all|enough|the limit|the maximum|the most|allowed|permitted|what)`,
        ]),
      ],
      many: [
        `(look things up|look up|search|call|query|use|check|run|fetch) .. .. (as often as|as many times as|as much as|again and again|repeatedly|generously|liberally|afresh for (each|every)|for every single|for each|for every|without hesitation|without limit) ..`,
        `(as many|plenty of|any number of|lots of|unlimited|multiple|several|numerous|dozens of|a lot of) ${call} .. (as|you|need|to|until|at|for)`,
        `(never|not) (hesitate|be shy|be afraid|hold back|skimp|be stingy|be sparing|economise|economize|worry) .. (to|about|on|with|from|in) .. (look|call|search|query|use|tool|number|fetch|cost)`,
        `(verify|check|confirm|validate|look up|back up|support) (each|every|all) (single)? (fact|claim|statement|figure|number|line|name|detail|item|price|date) .. (with|by|in|against|using|through) .. ${call}`,
        '(query|search|call|fetch|look up|ask) .. (afresh|anew|again|fresh) (for|on|with|before|at) (each|every) ..',
        '(keep|go on|continue) (searching|calling|querying|looking|digging|fetching) until ..',
      ],
    },
  },
  {
    id: 'calculation',
    rule: 'conflict/tool-use',
    question: 'who does the sums',
    placeless: true,
    names: { tool: 'sums by a tool', head: 'sums by heart' },
    poles: {
      tool: [
        '(sum|sums|arithmetic|calculation|calculations|maths|math|figures|numbers|computation|addition) .. (go|goes|run|runs|be done|be made|belong|be handled|be computed|be left) .. (through|to|by|with|in|via|on|using) .. (calculator|tool|code|python|interpreter|script|spreadsheet|sandbox)',
        '(use|call|run|reach for|rely on|leave .. to|delegate .. to|hand .. to|invoke|consult) (@det|the)? (calculator|calc|python|code interpreter|calculation|math|maths) (tool|function)? .. (for|to|whenever|when|in|on|with|even|always)',
        '(compute|calculate|add up|work out|multiply|do .. (sum|arithmetic|maths|math|calculation)) ... (with|using|by|in|through|via) (@det|the)? (calculator|code|python|tool|interpreter|spreadsheet|script)',
        ...plainly([
          '(your|model|models) (own)? (mental)? (arithmetic|maths|math|sums|calculations|head for figures) .. (be|is|are) (known)? (to be)? (wrong|unreliable|poor|bad|weak|shaky|not to be trusted|error prone|not reliable|faulty|untrustworthy|often wrong)',
        ]),
      ],
      head: [
        '(work out|do|add up|compute|calculate|reckon|total|multiply|figure out|sum) ... (mentally|in your head|by hand|by heart|yourself without|yourself rather|yourself instead|on your own without|without (a|any|the)? (tool|calculator|code|function|help))',
        '(no|without|never (use|call|reach for|touch)|not (use|call|need|reach for|touch)|skip|avoid|leave out) (@det|the|any)? (calculator|calculation tool|calculator tool|code interpreter) ..',
      ],
    },
  },
  {
    id: 'open-first',
    rule: 'conflict/tool-use',
    question: 'whether something is read before it is changed',
    placeless: true,
    names: { read: 'reading first' },
    exclusive: 'none',
    poles: {
      read: [
        '(read|open|view|inspect|look at|load|study|examine) (@det|every|each|any)? .. (file|document|record|code|module|page|script|config|it|them|table) ... (before|prior to|and only then|first) .. (you|it|edit|editing|change|changing|modify|modifying|write|writing|touch|overwrite|overwriting)',
        '(never|not) (edit|change|modify|overwrite|touch|rewrite|patch) ... (before|until|without|unless|that) .. (read|reading|opened|opening|looking|looked|seen|viewed|viewing|loading|inspected|inspecting|not read)',
        ...against([
          '(edit|change|modify|overwrite|rewrite|patch|update|write) ... without (first|even|having)? (open|opening|read|reading|look|looking|view|viewing|load|loading|inspecting|opened)',
          '(edit|change|modify|patch) (@det)? (file|files|code) (blind|blindly|directly|straight away|sight unseen)',
        ]),
      ],
    },
  },
];
