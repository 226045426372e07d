import type { Surface, SurfacePhrase } from '../surface.ts';
import { parallelMore, sequentialMore } from './tool-habits.ts';

const not = (...phrases: readonly string[]): readonly SurfacePhrase[] =>
  phrases.map((phrase) => ({ phrase, sign: '-' }));
const notAtAll = (...phrases: readonly string[]): readonly SurfacePhrase[] =>
  phrases.map((phrase) => ({ phrase, sign: '-', mood: 'any' }));

const other =
  '(@person|they|them|user|humans|a human|maintainer|developer|owner|somebody else|colleague|team|reviewer|me|we|us)';

/** What an agent does by itself. */
export const agentSurfaces: readonly Surface[] = [
  {
    id: 'commit',
    rule: 'conflict/autonomy',
    question: 'whether the model commits and pushes',
    placeless: true,
    names: { commit: 'committing or pushing' },
    exclusive: 'none',
    poles: {
      commit: [
        '(commit|push) !to (@det|your|all|after|when|work|early|often|as|regularly|with|straight|directly|once|if|automatically|them|it|and|changes|anything|code|every|without (asking|waiting|being asked|@person|further|any further|confirmation|permission|approval|a word|review)) !(to (a|an|one) (answer|date|price|view))',
        '^ (commit|push) $',
        '(and|then|,|to|must|should|may|can|will|also|always) (commit|push) $',
        ...not("(do not|never|don't|not|without) (commit|push) $"),
        '(run|use|do|execute|with|then|and|to|via|by) git (=commit|=push|=merge|=rebase)',
        '^ git (=commit|=push)',
        '(run|use|call|do|execute|with|by|finish with|end with) (a|`)? (git commit|git push|<code>) .. (commit|push|history|message|branch)',
        '(record|save|store|put|check in|land|register|enter) .. (in|into|to|on) @det? (repository|repo|history|version control|main branch|git)',
        '(create|make|open|submit|write|raise|prepare) (@det)? (@det|new|separate)? (commit|pull request|merge request)',
        '(merge|land|check in|ship) (@det|your|the)? (branch|change|pull request|work|code|changes)',
        ...not(
          '(leave|keep) .. (uncommitted|unstaged|in the working tree|unpushed|out of the history|in the work tree)',
          '(leave|let) .. (committing|commits|git|version control|merging|history) .. (to|with)',
          '(never|not) touch (git|the history|the repository|version control)',
        ),
        ...notAtAll(
          `${other} (decide|decides|choose|chooses|handle|handles|take care of|do|does) .. (what goes into|commit|git history|merging|the commit|git|pushing)`,
        ),
      ],
    },
  },
  {
    id: 'spend',
    rule: 'conflict/autonomy',
    question: 'whether the model spends money by itself',
    placeless: true,
    names: { spend: 'spending money' },
    exclusive: 'none',
    poles: {
      spend: [
        '(buy|order|pay|purchase|book|checkout|check out|complete the purchase|settle the bill|place the order|pay out|pay .. out|spend|make the payment|transfer the money|confirm the order|confirm the payment) ... (@atOnce|yourself|without|there and then|straight away|afterwards)',
        '(press|click|hit|tap) (on)? (<quote>|the buy button|buy|pay|order|purchase)',
        '(pay|settle) (for|the) .. (yourself|right away|at once|out of|with the card|on file|bill|invoice)',
        '(spend|use) .. (up to|as much as|money|budget|card on file)',
        ...not(
          '(stop|pause|halt|break off|wait) .. (before|at|short of|when) .. (cost|costs|money|payment|purchase|pay|paying|checkout|buying|order)',
          '(no|without|avoid|refrain from) (@det|any)? (purchase|payment|buying|spending|costs|orders|booking)',
          '(leave|let) .. (payment|paying|purchase|last click|buying) .. (to|with|up to)',
        ),
        ...notAtAll('(only|just) @person .. (may|can|is allowed to) (pay|buy|order|spend)'),
      ],
    },
  },
  {
    id: 'delete',
    rule: 'conflict/autonomy',
    question: 'whether things are deleted',
    placeless: true,
    names: { delete: 'deleting' },
    exclusive: 'none',
    poles: {
      delete: [
        '(delete|erase|purge|wipe|trash|discard|throw away|throw out|clear out|get rid of|empty|destroy|shred|bin|remove) (@det|all|old|largest|any|unused|anything|everything|spam|outdated|duplicate|files|emails|older|from|first|it|them|stale|obsolete|whatever|temporary)? (@det|old|largest|unused|outdated|duplicate|oldest|stale|older)? (file|email|mail|message|attachment|record|row|entry|folder|branch|data|posting|document|log|backup|account|photo|picture|ticket|note|letter|mailbox|inbox|trash|test|table|comment|event|version|draft|message|conversation|directory|resource|anything|everything|that)',
        '(free|make|gain|win|create) (up)? .. (space|gigabyte|megabyte|room|gb|mb|storage|disk)',
        '(clean|clear) out @det? (mailbox|inbox|folder|directory|disk|database|archive|table|drive|repository|workspace)',
        ...notAtAll(
          '(nothing|no file|no email|no message|no record|no posting|not a single file|no entry|no data|no row) ... (be|get) ... (deleted|erased|removed|thrown away|lost|purged|altered|destroyed|discarded)',
          '(keep|retain|archive|preserve|store) (everything|every|all|each) (file|files|email|emails|record|records|message|messages|version|versions|entry|entries|document|documents|backup|backups|forever|$|.)',
          '(append only|read only|write once)',
          '(leave|keep) (all|every|all the|any) (temporary|old|generated|intermediate)? (file|files|artifact|artifacts|record|records|branch|branches|log|logs|entry|entries|version|versions) (for|in place|where|there|so that|around|behind|on disk|at least)',
          '(archive|hide|mark) .. (instead of|rather than|never|but never|, never) (delete|deleting|removing|erase|erasing)',
        ),
        ...notAtAll('(nothing) .. (gets|may|must|can|is to) .. (lost|deleted|erased|thrown)'),
      ],
    },
  },
  {
    id: 'change-data',
    rule: 'conflict/autonomy',
    question: 'whether what exists is changed',
    placeless: true,
    names: { change: 'changing what exists' },
    exclusive: 'none',
    poles: {
      change: [
        '(=change|=alter|=modify|=edit|=update|=overwrite|=rewrite|=touch|=amend|=adjust|=refactor|=fix|=rename|=changing|=editing|=modifying|=touching|=overwriting|=altering|=correct (the|a|any|all|wrong)) (@det|any|existing|other|anything|row of|old|production|config|total|user|wrong|following)? (@det|existing|other|production|live|row of|user|wrong|old)? (file|code|row|record|posting|entry|setting|configuration|data|document|database|table|total|amount|schema|test|migration|figure|number|balance|invoice|calendar|event|api|source|value|function|module|dependency|signature|field)',
        '(let|make) (<code>|<quote>|@det (total|sum|amount|balance|value)) be',
        '(write|save|store) (to|into|in) (@det|existing)? (file|disk|database|production|calendar|table)',
        '(replace|swap) (@det|wrong|old)? (value|entry|amount|number|row|total|figure|record) (by|with)',
        ...notAtAll(
          '(nothing|no file|no record|no posting|no row|no entry|no line of code|no setting|not a single file) ... (be|get) .. (changed|altered|modified|edited|touched|overwritten|moved|updated)',
          '(leave|keep) (@det|existing|all|everything)? (@det|existing|other)? (file|code|data|record|posting|row|setting|configuration|everything|them|it|test|original|document|database|value|total|entry|field) .. (untouched|alone|as they are|as it is|unchanged|as it stands|intact|as they stand|as found|in peace)',
          "(look , don't touch|look but (do not|don't) touch)",
          '(you|mode|session|access|role|agent|permission|run|task|connection|observer) .. (read only|append only)',
          '(read only|append only) (mode|access|session|role|agent|permission|run|task|observer|connection|rights)',
          '(ledger|journal|log|archive|register|diary|table|database|calendar|file system|record) .. (read only|append only|immutable|write protected|write once)',
          '(only|just) (read|look|observe|inspect|analyse|analyze|report|propose|suggest|review|diagnose|recommend) (and never|, never|, do not|but do not|but never|changes|file|code)',
          '(propose|suggest|describe) .. (change|edit|fix) .. (instead of|rather than|without|but|, never) (making|applying|make|apply|implementing|edit)',
          '(invoice|original|source|record|document|letter) counts , even',
        ),
        ...notAtAll(
          `(@person) .. (apply|applies|make|makes|carry out|carries out|do|does) (the|all|every|any) (plan|change|edit|changes)`,
        ),
      ],
    },
  },
  {
    id: 'execute',
    rule: 'conflict/autonomy',
    question: 'whether the model carries things out itself',
    placeless: true,
    names: { execute: 'carrying it out' },
    exclusive: 'none',
    poles: {
      execute: [
        '(apply|deploy|trigger|perform|roll out|carry out|execute) (@det|all|your|it|every)? (@det|new|necessary|all)? (migration|plan|change|deployment|release|changes|rollout)',
        '(bring|put|take|push|get) @det? (change|release|version|plan|site|feature) (live|into production|to production|online)',
        '(open|close|move|start|switch on|switch off|turn on|turn off) .. (yourself|by yourself|on your own|instead of waiting|automatically)',
        '(carry out|execute|implement|apply|do) (it|them|@det (plan|change|fix|steps)) (yourself|right away|at once|directly)',
        ...not(
          '(no|without|avoid|refrain from) (@det|any)? (execution|running|executing|deployment|installing|command execution|commands|installation)',
          `${other} (run|runs|apply|applies|execute|executes|deploy|deploys|press|presses|start|starts|carry out|carries out|perform|performs|install|installs|trigger|triggers|release|releases|operate|operates) (the|it|them|all|every|each|any|this|commands|code|migrations)`,
          '(leave|let) .. (running|execution|deployment|deploying|installing|applying) .. (to|with|for)',
          '(be|stay|remain) (moved|run|started|done|applied|executed|operated|opened|closed) (by hand|manually)',
          '(by hand|manually) (only|since|because|until|at the moment|for now)',
          '(stay|remain|be left) (untouched|alone|off limits)',
        ),
        ...notAtAll(
          '(command|script|plan|change|migration|deployment) .. (be|is|are) (run|applied|executed|started|carried out|deployed) (by|only by) @det? @person',
          '(be|is|are) (moved|run|started|done|applied|executed|operated|opened|closed) (by hand|manually)',
          '(a|the) (human|person|engineer|operator|admin|administrator|maintainer|dba) (apply|run|execute|deploy|press|do|start|carry out) (it|the|them|all|every|each)',
        ),
      ],
    },
  },
  {
    id: 'search',
    rule: 'conflict/knowledge',
    question: 'whether the model looks things up',
    placeless: true,
    names: { search: 'looking things up' },
    exclusive: 'none',
    poles: {
      search: [
        '(begin|start|open) .. .. with (a|an|the)? (web|online|internet)? (search|lookup) ..',
        '(check|verify|compare|validate|cross check|look up) ... (against|with|on|in) (wikipedia|the web|the internet|google|other sources|external sources|an encyclopedia|the news)',
        '(search|browse|google|look up|look .. up|scour|surf|consult|query|check|use|go to|access|crawl|go on) (@det|on|in|through|for .. on)? (@det)? (web|internet|google|search engine|online|wikipedia|web search|search tool|browser|external websites|news site|websites)',
        '(search|browse|google|look .. up|look up) (for|the|first|before|it|anything|again|more|each|every|until|at least|online|facts|always|current|whenever|when|if|everything|prices|what) !(of|result|bar|field|index|engine)',
        '(run|do|make|perform|start|carry out|call|keep|continue) .. (search|searches|web search|searching|lookup|research)',
        'look .. up (online|$|before|first|when)',
        '(verify|check|confirm|research|find) .. (online|on the web|on the internet|with a search|by searching|by a search)',
        '(check|visit|consult|open|browse|look at|go to) (@det)? .. (website|websites|web site|homepage|home page|web page|web pages) (for|to|of|$|when|before) ..',
        '(consult|access|query|draw on|turn to|check) (@det|any)? (external|outside|online|web|internet) (source|sources|resource|resources|material|information) ..',
        ...not(
          '(no|without|avoid|refrain from|skip) (@det|any|web|internet|further|online)? (search|browsing|internet|web search|web access|lookup|searching|surfing|online research|internet access)',
          '(answer|reply|respond|write|work) (only|solely|just|straight|directly|entirely)? (from|out of|off|with) (memory|the top of|what you know|what you already know|your head|what you have|your own knowledge)',
          '(stop|give up|end|cease) (searching|search|research|looking)',
          '(write|answer|work|make do|finish) with what you (have|know|found)',
          '(take|state|give|tell|quote|recall|draw|get|produce|supply) .. .. from memory',
          'without (a|any) (lookup|look up|search|query)',
          '(without|instead of|rather than) (going online|searching|browsing|googling|looking online|searching the web)',
          '(when|once|after) .. (used up|exhausted|spent|reached) , (write|answer|stop|finish)',
        ),
        ...notAtAll(
          '(be|are|work|works|run|runs) (offline|without internet|without a network|cut off from the internet|not connected)',
          '(search|searching|browsing|looking things up|looking it up|lookup) (take|takes|cost|costs|be) (too long|too slow|too much|forbidden|not allowed|not possible|not needed|unnecessary)',
          '(have|has) no (internet|web|network|online|connection|access to the web|access to the internet|search)',
        ),
      ],
    },
  },
  {
    id: 'parallel',
    rule: 'conflict/tool-use',
    question: 'whether several things are done at once',
    placeless: true,
    names: { parallel: 'several at once', sequential: 'one after the other' },
    exclusive: [['parallel', 'sequential']],
    poles: {
      parallel: [
        ...parallelMore,
        '(in parallel|simultaneously|concurrently|at the same time|side by side|all at once|in one batch|in a single batch|in one go)',
        '(parallel|concurrent|simultaneous) (tool|call|request|search|query|step|execution|function)',
        '(batch|bundle|combine|group|block|set|series|round) (of)? (@det|your|several|multiple|independent|all|#|two|three|four|five|six|ten)? (tool|call|request|search|query|question|queries)',
        '(several|multiple|all|two or more) (tool|call|search|query|question|request) (in|per|within) (one|a single|the same|each) (message|turn|step|reply|block|go)',
        '(send off|fire|fire off|issue|launch|start|kick off|place|make|put|dispatch|request|fetch|submit) (@det|all of)? (@det|independent|planned)? (tool|tools|call|calls|lookup|lookups|request|requests|query|queries|search|searches|everything) .. .. (at once|together|simultaneously|in parallel|in one turn|into one turn|in a single batch|in one batch|in a single turn|into a single turn|in one message|into one message|in one round|in one go)',
        '(issue|send|fire|make|run|launch) (them|these|those|all) (together|at once|simultaneously|concurrently|in one go)',
        '(fan|fan them|fan calls|fan requests|fan lookups) out',
        '(call|calls|request|requests|lookup|lookups|search|searches|query|queries) .. (may|can|should|must|will|are to) overlap',
        {
          phrase:
            '(single|one|only one|exactly one) (round trip|round trip of calls) (per|for|in) .. (message|request|turn|answer)',
          mood: 'any',
        },
        {
          phrase: '(take|takes|last|lasts|cost|need) no (longer|more) .. than the (slowest|longest) (of)?',
          mood: 'any',
        },
        {
          phrase:
            '(wait|waiting) for (one|each|the first) (result|call|answer|response) .. .. (take|takes|be|is|cost|costs|waste|wastes) .. (too long|too slow|time|slow|forever|ages)',
          mood: 'any',
        },
        '(put|list|collect|gather|bundle|ask|send|combine) (all|all of|every)? (@det|your|of)? question .. (into|in|as|at) (one|a single|once)',
        '(ask|put|send|pose|list|open with|start with|begin with) (@person)? .. (question|questions|questionnaire|steps) .. .. (at once|together|in one message|in a single message|in one go|in the same message|in your first message|in the first message)',
      ],
      sequential: [
        ...sequentialMore,
        '(queue|serialise|serialize) .. (call|calls|request|requests|lookup|lookups|query|queries)',
        '(one after the other|one after another|one by one|one at a time|sequentially|in sequence|strictly in order|in turn|consecutively|singly)',
        '(one|a single|only one|at most one|no more than one|exactly one|just one) (tool|call|question|tool call|function|function call|search|request|step) (at a time|per (message|turn|step|reply|response)|in (each|a|one) (message|turn|step|reply)|at once)',
        '(wait|hold) .. (for|until) .. (result|answer|response|output|reply) .. (before|of) .. (next|each|another|previous|one)',
        '(before|only then) .. (make|start|call|ask|send) the next',
        '(never|not) .. more than one (tool|call|question|tool call|search|request|step) (at a time|per|in|at once)',
        '(never|not) (two|several|more than one) .. (at once|at the same time|in one|together)',
      ],
    },
  },
  {
    id: 'plan',
    rule: 'conflict/autonomy',
    question: 'whether a plan or a draft comes first',
    placeless: true,
    names: { plan: 'a plan or draft first', direct: 'the finished result at once' },
    exclusive: [['plan', 'direct']],
    poles: {
      plan: [
        '(make|write|draw up|outline|present|show|start with|begin with|propose|create|prepare|lay out|draft|sketch|devise|submit|give) (@det|your|short|detailed|brief)? (@det|short|detailed|brief|rough)? (plan|outline|draft|sketch|proposal|rough version|approach) .. (first|before|and wait|for approval|for review|prior)',
        '(first|before .. |always) (make|write|draw up|outline|present|plan|sketch|draft) (a|an|the|out|your)? (plan|outline|draft|sketch|approach|steps)',
        '(plan|outline|sketch) (first|before|ahead|every|each)',
        '(not|never) .. (final|finished) .. (until|before|unless)',
        {
          phrase:
            '(not|never) (generate|write|deliver|produce|create|output|start|hand over|give) (@det)? (final|finished|first)? (prompt|text|code|version|draft|result|document|answer) (until|before) .. @person .. (answer|reply|confirm|approve|agree|decide|respond)',
          mood: 'any',
        },
      ],
      direct: [
        '(start|begin|jump in|get going|dive in|write|code|implement|get started|get to work|deliver|answer) (coding|writing|working|implementing|with the code)? (right away|straight away|at once|immediately|directly|without planning|without a plan|without an outline|without a draft)',
        '(no|without|skip|omit|forget|dispense with) (@det|any)? (@det|prior|separate)? (plan|planning|outline|draft|drafts|planning phase|outlining)',
        '(hand over|deliver|give|include|provide|show|send|write|offer|present) (@det)? (first|finished|final|complete|full) (version|draft|text|result|prompt|answer|code) .. (in the same|together with|at once|in your first|right away|in the first|along with|immediately|straight away)',
        '(in one go|in a single pass|from the first message|in the very first)',
      ],
    },
  },
  {
    id: 'delegate',
    rule: 'conflict/autonomy',
    question: 'whether work goes to other agents',
    placeless: true,
    names: { delegate: 'leaving work to other agents' },
    exclusive: 'none',
    poles: {
      delegate: [
        '(delegate|outsource|farm out|hand off|hand over|hand|pass|leave|transfer|assign|give|route|forward) ... (to|for) (@det|another|other|right|specialised|specialized|responsible)? (sub agent|subagent|sub-agent|agent|@det? planner|planning _ agent|planning agent|sub agents|worker|specialist agent|other agent|tool agent|expert agent)',
        '(use|call|spawn|start|launch|employ|create|invoke) (@det|#|several)? (@det|separate|specialised)? (sub agent|subagent|sub-agent|helper agent|worker agent|agents)',
        ...not(
          '(no|without|avoid) (@det|any)? (delegation|delegating|sub agent|subagent|sub-agent|handoff|hand off)',
          '(do !(not|never)|plan|write|handle|solve|carry out|draft|lay out|complete|work out|finish) .. yourself',
          '(do|plan|write|handle|solve|carry out|draft|lay out|complete|work out|finish) ... ... (on your own|before you hand over|before handing over|single handed)',
        ),
      ],
    },
  },
];
