import { against, plainlyAgainst } from '../mark-phrases.ts';
import type { SurfacePhrase } from '../surface.ts';

/** What an answer may be made of, and nothing else. */
const datum =
  '(json|xml|yaml|html|csv|sql|code|regex|diff|patch|query|translation|summary|title|headline|caption|slogan|slug|number|figure|amount|price|total|score|label|tag|category|class|verdict|letter|word|line|list|table|row|name|date|id|url|link|command|script|function|statement|expression|formula|message|commit message|commit|email|text|sentence|option|key|value|result|template|poem|rewrite|rewritten text|rewritten email|corrected text|corrected sentence|file|snippet|array|object|block|keyword|keywords|lines|rows|labels|tags|names|ids|translated text|translated line|final answer|answer letter)';

const whole =
  '(@answer|output|reply|response|file|it|what (you|the model) (print|return|send|write|output|give back|send back|produce)|whatever (you|the model) (print|return|send|write|output|send back|produce)|your whole @answer|your entire @answer|the body)';

const some =
  '(the|a|an|one|this|that|your|its|valid|raw|final|single|corrected|translated|rewritten|bare|plain|resulting)?';

/** Ways to say of an answer that it is one thing and no more. */
export const bareAnswer: readonly SurfacePhrase[] = [
  ...plainlyAgainst([
    '(@receiver|script|we|regex|code) .. (read|reads|take|takes|expect|expects|accept|accepts|want|wants|look for|looks for|pick|picks) (only|just|exactly|nothing but)? (a|an|one|the|exactly one)? (single|bare|lone)? (integer|number|letter|word|label|line|digit|value|boolean|token|figure) (and|,|;) .. (throw|throws|fail|fails|crash|crashes|reject|rejects|ignore|ignores|discard|discards|choke|chokes|nothing else|no more|break|breaks|drop|drops|skip|skips|die|dies)',
    '(anything|everything|any text|any word|whatever) (other than|but|besides|except|beyond|apart from) (the|a|an|one of the) .. (be|is|are|get|gets|count|counts|throw|throws|break|breaks|cause|causes|make|makes|raise|raises) ..',
    '(only|sole) thing (that)? (you|to|we|the) .. (be|is) (the|a|an|your|one) ..',
    '(nothing|no text|no word|no words|no characters) (may|must|can|should|is to) (surround|precede|follow|accompany|come before|come after|stand before|stand around|be added to|go with|be wrapped around) ..',
    '(@answer|completion|output|reply|result|text|string|value|it|what you (return|write|send)|whatever you (return|write|send)) (replace|replaces|overwrite|overwrites|be substituted for|takes the place of) (the|our|a|their) (selected|current|old|existing|original|highlighted|whole)? .. ',
    '(@answer|completion|output|reply|result|what you (return|write|send|print)|whatever you (return|write|send|print)) .. (be|is|gets|get|will be) (pasted|inserted|dropped|copied|written|saved|put|spliced|stored|merged) .. (into|in|to|as) (the|our|a|their|an) .. (as is|as it is|unchanged|unedited|verbatim|without review|without change|directly|automatically|untouched)',
    '(string|value|text|word|number|label|line|output|answer) (that)? you (return|write|send|print|give|output) .. (be|is|gets|get) (used|compared|matched|stored|looked up|looked for|inserted|passed|taken|written|saved|kept|set) (with|as|against|to|in|into|by|for) (a|an|the|our)? ..',
    '(we|script|wrapper|tool|program|code) (pipe|pipes|feed|feeds|pass|passes|hand|hands|send|sends|redirect|redirects) (your|the|whatever you|what you) .. (into|to|through|on to|straight to) (a|an|the|our)? (bash|shell|sh|psql|sqlite|python|compiler|interpreter|parser|jq|terminal|sed|awk|node|database|zsh|powershell|api)',
    '(reply|@answer|output|it|message) (contain|contains|hold|holds|give|gives|consist of|consists of|be|is) (the|a|an|one|your) .. (and|,) (stop|stops|end|ends) (there|with it|here|at that|right there)',
    '(we|caller|user|client|parser|program|script|reader|i) (just|only)? (want|wants|need|needs|expect|expects|require|requires|ask for|asks for) (just|only|nothing but)? (the|a|an|your|one) .. and (that is it|that be it|nothing else|nothing more|no more|that is all|that be all|nothing besides|not a word more)',
    "(give|send|show|tell|hand|write|print|return) (me|us|@det)? (@user)? (just|only)? (the|a|an) .. and (that's it|that is it|that be it|that is all|that's all|be done|nothing besides|that be that|leave it at that|call it done|move on)",
  ]),
  ...against([
    '(respond|answer|reply) with (nothing but|nothing except|nothing other than|nothing besides|nothing beyond|just|only|solely) (the|a|an|your|one) ..',
    '(@output_verb|give|state|provide|present) (just|only)? (the|a|an|your)? (bare|naked|lone) (result|answer|figure|number|value|name|label|facts|output|word)',
    '(@answer|output|reply|result) (consist|consists) of (the|a|an|your|one) .. ($|.)',
    'hand over the (finished|final|complete|corrected|bare|plain) ..',
  ]),
  ...plainlyAgainst([
    `${whole} (be|is|are|hold|contain|comprise) ${some} ${some} ${datum} (, bare|, full stop|, period|alone|by itself|and that be all|and no more|and no more than that|and nothing (else|more|besides|further))`,
    `${whole} (must|may|should|can|has to|is to)? (only|just|solely|exclusively)? (hold|contain|include|comprise|carry) (just|only|nothing but|solely|no more than|merely|exclusively|nothing except|nothing other than|nothing beyond) ${some} ${some} ${datum}`,
    `${datum} (be|is|are) (the|your) (whole|entire|complete|full|only) (answer|reply|output|response|message|content of the (answer|reply|message))`,
    `${datum} (make|makes|make up|makes up) (the|your) (whole|entire|complete|full) (answer|reply|output|response|message)`,
    '(nothing|no text) (but|except|other than|besides|beyond|apart from) .. (may|should|must|can|be|is|are|will|appear|appears|come|comes|reach|reaches|leave|leaves|go|goes) (appear|be|come|returned|printed|sent|back|out|into|in|reach|leave|allowed|go)',
    `(every|each|any) (character|word|line|sentence|token|text) (outside|beyond|before|after|besides|around|in addition to|other than) .. (be|is|are|count as|counts as|cause|causes|lead to|leads to) (an|a|the)? (error|mistake|fault|lost|wrong|rejected|discarded|too much|one too many|ignored|failure|problem)`,
    `(@receiver|which|that|anything|whatever|everything) .. (be|is) (not|no) ${some} ${datum} (break|crash|fail|trip|stop|confuse|upset)`,
  ]),
  ...against([
    `(not|never|no|nothing|don't) .. (before or after|after or before|around|in front of or behind|above or below|below or above|outside of|beside|besides|in addition to) ${some} ${some} ${datum}`,
    `(limit|restrict|confine|reduce) (your|the|your whole|each|every)? (@answer|output|yourself|it) to ${some} ${some} ${datum} !(of|that|which|with|format|limit)`,
    `(print|output|write|give|return|state|name|send|reply with|answer with|respond with) ${some} ${some} ${datum} (,|.|and)? (and)? (then)? (stop|leave it at that|end there|be done|call it a day|that is all|that be all|that's all|that's it|that is it|that be it)`,
    `(@output_verb|@answer_verb|provide) (with)? ${some} .. ${datum} (exclusively|solely|on its own|unaccompanied|unadorned|bare|without any (addition|additions|extras|trimmings|wrapping|framing)|without (additions|extras|trimmings|wrapping|framing|anything around it|further words|more words|more text|adding anything)) ($|.|,|;)`,
    '(no|without|skip|omit|drop|cut|neither) (any|the|a|an|all)? (preamble|introduction|introductions|intro|opening|greeting|lead in|pleasantries|prologue) .. (no|or|and|nor) (any|a|an|your|the)? (closing|closings|closing remarks|outro|epilogue|sign off|conclusion|conclusions|explanation|explanations|postscript|comments|comment|remarks|afterword|summary)',
    `(just|only|merely|simply) ${some} ${some} ${datum} (,)? (please|thanks|and you are done|full stop|period)`,
    `${some} ${datum} (and|,) (not|no) (a|one|another|single)* (word|syllable|character|letter|line) (more|else|besides|beyond|further)`,
    '(with|and) (no|not one|not a single) (word|words|remark|remarks|line|text|sentence|comment|comments) (of your own|from you|more|besides|to go with it|around it|beyond that|beyond it)',
  ]),
];
