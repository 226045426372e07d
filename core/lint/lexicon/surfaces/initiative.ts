import { against, plainly, plainlyAgainst } from '../mark-phrases.ts';
import type { Surface, SurfacePhrase } from '../surface.ts';

const asked =
  '(asked|requested|told|ordered|instructed|commissioned|wanted|required|mentioned|specified|listed|named|in the ticket|in the task|in scope|assigned)';
const extra =
  '(tip|tips|advice|suggestion|suggestions|idea|ideas|reading|next step|next steps|improvement|improvements|recommendation|recommendations|information|feature|features|help|alternative|alternatives|topic|topics|question|task|tasks|follow up|insight|insights)';

/** Changes beyond what was asked for, in further words. */
export const widerMore: readonly SurfacePhrase[] = [
  '(proactively|opportunistically|freely|routinely) (refactor|fix|improve|clean up|rename|upgrade|tidy|modernise|modernize|simplify|remove|optimise|optimize) ..',
  '(refactor|fix|improve|clean up|rename|tidy|simplify|remove|modernise|modernize) (@det|any|all)? .. (code|issues|errors|warnings|problems|smells|bugs|names|files|functions|comments) .. (when|whenever|as|where|wherever|that) you (encounter|notice|see|find|come across|spot|stumble on|run into) ..',
  '(leave|make|keep) (@det|each|every|any|all)? (file|files|module|modules|code|codebase|place|function|page|it) .. (cleaner|tidier|better|nicer|neater|in better shape|in a better state) (than|after) ..',
  'boy scout rule',
  `(improve|clean up|refactor|modernise|modernize|fix|rename|upgrade|update|rewrite|reformat|add|correct|tidy|polish) ... (even if|although|though|whether or not) .. .. (not|nobody|no one|asked|requested) ..`,
  '(rename|upgrade|update|refactor|fix|modernise|modernize|improve|clean up|rewrite|replace|correct|tidy|optimise|optimize) (@det|any|all|unclear|outdated|clumsy|bad|old|ugly|other|poor|weak)? .. (wherever|whenever|everywhere|as) (you (see|find|spot|come across|meet|open|notice|encounter|run into|stumble|feel|think)|they (occur|appear)|see fit|possible|opportunity)',
  '(rewrite|fix|change|correct|improve|rephrase|restructure) .. as you (see fit|like|please|think best)',
  '(clean up|clean-up|tidy up|refactor|improve) .. (of|in)? (nearby|surrounding|neighbouring|neighboring|adjacent|related) (code|file|files|function|functions) ..',
  '(combine|bundle|mix|pair) .. (fix|change|task|feature|work) with .. (clean up|clean-up|refactoring|tidying|improvement|modernisation|modernization)',
  '(modernise|modernize|refactor|rework|overhaul|reformat) (@det|whole|entire)? (whole|entire) (module|file|class|codebase|project|package) ..',
  '(add|write|complete|supply) .. (to|for|in) (function|functions|code|file|files|module|modules|class|classes) .. (not|never) (write|wrote|touch|touched|change|changed|asked)',
  '(while|when) (you be|you are)? (at it|there|in the file|in there|on it) , .. (fix|improve|clean|tidy|rename|update|refactor|correct) ..',
  '(fix|repair|correct|address) (@det|any|all|every)? (other|further|additional|unrelated|more) (bug|bugs|problem|problems|mistake|mistakes|error|errors|issue|issues|fault|faults) ..',
  '(repair|fix|correct|improve|remedy) (@det)? (factual|stylistic|logical)? (mistake|mistakes|error|errors|weakness) of the (source|original|author|input) ..',
  ...against([
    '(make|do|perform) no (@det|further|other|additional|unrequested)? .. (change|changes|edit|edits|modification|modifications) .. .. .. (beyond|other than|except|apart from|besides) ..',
    '(limit|confine|restrict|keep) (yourself|@det (changes|edits|work)) (strictly)? to (@det|what)? .. (asked|requested|task|ticket|request|necessary|needed) ..',
    '(never|not|no|avoid|without|do not perform|not perform|not do) (perform|do|make|performing|doing|making)? (@det|any)? (drive by|drive-by|opportunistic|gratuitous|speculative|cosmetic|unrelated|sweeping|wholesale) (refactor|refactors|refactoring|refactorings|change|changes|cleanup|cleanups|clean up|edits|improvements|renames|reformatting|formatting) ..',
    '(never|not) (widen|expand|extend|broaden|exceed|increase|creep|stray from) (@det|your)? (scope|task|brief|mandate|remit) ..',
    '(every|each|all) (changed|modified|edited|touched)? (line|lines|change|changes|edit|diff) .. (trace|traces|be traceable|relate|relates|map|maps|belong|serve|serves) .. (to|directly)? .. (request|task|ticket|goal|issue|requirement) ..',
    '(never|not) (reformat|restyle|restructure|reorder|rename|refactor|touch|change|improve|clean up|add|fix|edit|modify|"improve") ... (outside|beyond|adjacent|neighbouring|neighboring|surrounding|unrelated|not part of|you be not editing|scope) ..',
    '(touch|change|edit|modify) (only|no more than) (what|the minimum|the code|the lines|files|as much as) ..',
    '(touch|change|edit|modify|use|make|write) (the|as)? (minimum|minimal|least|smallest|few|little) .. (code|change|changes|lines|files|edit|edits|diff|amount|set) .. ',
    '(do|implement|deliver|change|fix|write) (only|exactly|just|strictly)? (what|that which) .. (asked|requested|required|specified|needed) .. (nothing more|no more|nothing else|nothing less|only|and nothing|and stop) ..',
    `(touch|change|edit|modify|alter|do|fix|make|add) (nothing|no more|not a thing|no file|no code|no line|only what|just what|exactly what) (outside|beyond|besides|except|but|apart from|other than|that|which|more than|you|be|has|have|the)? ..`,
    `(never|not) (touch|change|edit|modify|alter|fix|rename|refactor|upgrade|improve) ... (outside|beyond|unrelated|that .. not .. ${asked}|nobody|unless .. ${asked}|other than) ..`,
    `(limit|restrict|confine|keep) (@det|your|yourself|all)? (change|changes|edit|edits|diff|work|yourself|correction|corrections)? .. to (what|the|spelling|this|that|those|typos|exactly|lines|code) ..`,
    `(keep|make|hold) (@det|your)? (diff|change|changes|patch|pull request|edit|edits|intervention|footprint) .. (minimal|small|tiny|focused|narrow|tight|surgical|lean|to a minimum)`,
    '(leave|keep) (@det|existing|other|all|everything else|every other|rest of the|surrounding)? .. (dependency|dependencies|version|versions|function|functions|code|file|files|the rest|everything else|sentence|sentences|wording|structure|naming|module|modules) .. (alone|as they are|as it is|as is|untouched|unchanged|in peace)',
    '(fix|do|implement|change|address|solve|deliver) (exactly|only|just|precisely|strictly)? (what|whatever) .. (say|says|ask|asks|asked|request|describe|describes|told|require|requires|ticket|task) .. (and nothing|and no more|nothing more|no more|and then stop|only|to the letter)',
  ]),
  ...plainlyAgainst([
    '(codebase|code|repository|project|module|text|document|wording|api) .. be (frozen|in freeze|locked|under freeze|not yours to (change|edit|touch)|off limits|final)',
    "(existing|other|remaining|author's|the) .. (function|functions|code|file|files|sentence|sentences|words|text) .. (stay|stays|remain|remains|be) (as they are|as it is|untouched|unchanged|not yours to (change|edit|touch)|off limits)",
    '(reviewer|reviewers|maintainer|maintainers|we|team) .. (reject|rejects|refuse|refuses|dislike|hate|hates|send back|close|closes) .. (pull request|pull requests|change|changes|diff|diffs|patch|patches|commits) .. (mix|mixed|unrelated|more than one|large|big|too|beyond|several)',
    'what be (wrong|bad|broken|unclear) in the (source|original|text|input) (stay|stays|remain|remains) ..',
    '(translator|translators|proofreader|proofreaders|transcriber|formatter|you) be not (editor|editors|an editor|author|authors|co author|rewriters)',
  ]),
];

/** How much a model does and says by itself. */
export const initiativeSurfaces: readonly Surface[] = [
  {
    id: 'initiative',
    rule: 'conflict/polarity',
    question: 'whether the model does and says more than it is asked for',
    placeless: true,
    names: { more: 'acting unasked' },
    exclusive: 'none',
    poles: {
      more: [
        '(offer|provide|give) (proactive|unprompted|anticipatory) (support|help|advice|assistance|guidance|suggestions|tips) ..',
        '(anticipate|anticipating|foresee) .. (need|needs|query|queries|question|questions|challenge|challenges|issue|issues|problem|problems|next step|next steps|request|requests|concerns) ..',
        '(proactively|unprompted|unasked) (suggest|offer|propose|provide|add|share|recommend|point out|mention|raise|give|do|create|include|surface) ..',
        '(offer|suggest|propose|provide) (@det|some|any)? (relevant|helpful|useful|natural|possible|logical)? (follow ups|follow-ups|follow up|next steps|next actions|related topics|further steps) (at|after|when|where|in|to|based|for|$|, ) ..',
        `(offer|give|add|volunteer|suggest|provide|share|include|throw in|propose|mention|bring in|contribute) (@det|some|any|one|two|three|a few|your own)? (extra|additional|unsolicited|unasked|further|bonus|proactive|helpful|new|fresh|useful|more|related|own)? ${extra} ... (that|which)? (@person)? (not|never|without|even if|although|unasked|after every|after each|at the end of|in every|whenever|wherever|on your own|yourself)`,
        `(offer|give|add|volunteer|suggest|provide|share|propose) (extra|additional|unsolicited|unasked|bonus|further) ${extra}`,
        `volunteer (@det|further|extra|additional|related|more|your)? .. ${extra}`,
        '(anticipate|foresee|predict|think ahead|think of|guess) .. (what|need|needs|wish|wishes|next|want|wants) ...',
        '(be|act|stay) (proactive|forward thinking|full of initiative|enterprising|resourceful and proactive) ..',
        '(take|show|seize|have|display|use) (the|some|your own|plenty of|more)? initiative ..',
        '(go|do) (beyond|further than|more than) (the|what|@person)? .. (request|task|question|brief|asked|ask|asks|told|call of duty|expected|minimum|need|letter)',
        '(suggest|propose|pick|choose|find|start|set) (@det)? (task|topic|next step|subject|goal) (yourself|by yourself|on your own|unasked|instead of waiting)',
        '(never|not) (wait|wait around|sit) .. (to be|until|till|for) .. (told|asked|ordered|instructions|instructed|orders|prompted|a task|an order)',
        'feel free to (bring|add|invent|suggest|introduce|contribute|propose|include|expand|extend|throw in|go beyond|embellish) ..',
        '(bring|introduce|weave|put|work|add|contribute) (@det|your|own|new|fresh)? (own|new|fresh) (ideas|idea|thoughts|material|characters|twists|content|elements) (into|to|of|in) ..',
        ...against([
          '(never|not) (proactively|spontaneously|voluntarily|automatically) (create|add|write|make|suggest|offer|propose|start|generate|do|provide|give|change|share) ..',
          '(only|never|not) (create|add|write|make|suggest|offer|propose|generate|provide|give|share|include|produce|volunteer) ... (if|when|unless|that .. not) .. (explicitly|specifically|expressly|directly)? (asked|ask|asks|requested|request|requests|told|wants|want|ask for) ..',
          '(never|not) (surprise|startle) (@det)? @user (with|by) ..',
          `(no|without|skip|avoid|omit|leave out|spare @person) (@det|any)? (unsolicited|unasked|uninvited|unprompted|extra|additional|gratuitous|unrequested) ${extra}`,
          '(do|answer|deliver|give|say|follow|carry out|execute|provide|produce) (exactly|just|only|precisely|strictly|nothing but|no more than) (the question|the task|what|that which|as|whatever) .. (told|asked|ask|asks|requested|ordered|instructed|say|says|want|wants|then stop|and stop|nothing|no)',
          '(answer|do) (just|only|exactly|nothing but) the (question|task|job) .. (with|and|, no|without|then) ..',
          '(speak|answer|act|move|talk) when (spoken to|asked|told|addressed|ordered) ..',
          'volunteer (nothing|no)',
          `(take|do|make|perform|start) (no|nothing|not a) .. (step|action|thing|move)? .. (not|unless|without) .. ${asked}`,
          '(wait) .. (for|until|till) .. (give|gives|tell|tells|ask|asks|assign|assigns|instruction|instructions|order|orders|task|command) .. (you)? (a|the|what|your)? (task|to|next|instructions|job)?',
          '(follow|stick to|keep to|execute|stay with) (@det|given|agreed)? (outline|plan|script|brief|instructions|recipe|spec|orders) (to the letter|exactly|strictly|slavishly|closely|precisely|without (deviation|additions|adding)|and (invent|add|change) nothing)',
          '(invent|add|contribute|introduce|improvise|make up) (nothing|no .. of your own|nothing new|nothing of your own|not a thing)',
          '(never|not) (suggest|propose|offer|volunteer|add|bring up|recommend) ... (on your own|unasked|unprompted|unless .. (asked|ask|asks)|by yourself|yourself|of your own|without being asked)',
        ]),
        ...plainlyAgainst([
          `(unsolicited|unasked) ${extra} .. be @forbidden`,
          '(initiative|creativity|own ideas) .. be (not (wanted|needed|welcome|asked for|your job|required)|@forbidden)',
        ]),
        ...plainly([
          '(hired|chose|picked|want|value|like|need|appreciate|pay) .. for (your|its) (initiative|own ideas|proactivity|drive)',
        ]),
      ],
    },
  },
];
