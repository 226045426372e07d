import { plainly } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

const said =
  '(text|quote|quotation|word|message|comment|transcript|original|statement|phrasing|wording|sentence|spelling|title|name|quoted text|passage|speech|answer|entry|question|remark|content|interview|testimony|letter|note|post|review|what .. said|what .. say|what .. says|citation|evidence|poem|lyric|article|paragraph|dialogue|source)';
const put =
  '(copy|transcribe|reproduce|enter|quote|repeat|render|write|give|keep|leave|print|preserve|retain|take over|transfer|insert|paste|record|cite|type|output|return|put down|write down|appear|stand|get|pass on|adopt|include|show|list|set down|hand on|store|note|extract|use|report|echo|copied|be|remain|stay|mirror|state|relay|spell|present)';

export const verbatimSurface: Surface = {
  id: 'verbatim',
  rule: 'conflict/verbatim',
  question: 'whether a text keeps its wording',
  names: { exact: 'the exact wording of the original', polish: 'a changed wording' },
  exclusive: [['exact', 'polish']],
  poles: {
    exact: [
      "(use|keep|take|leave|quote|repeat|give|respect|adopt|stick to|retain) !your (@det|user's|customer's|author's|speaker's|patient's|client's|witness's|writer's|caller's|sender's|source's) (user's|customer's|author's|speaker's|patient's|client's|witness's|writer's|caller's|sender's|source's|own|exact|original|precise|very) (exact|own|original|precise|very|literal)? (word|words|wording|phrasing|formulation|spelling) !(limit|count|choice|per)",
      '(never|not|nor|without) (paraphrase|paraphrasing|reword|rephrase|summarise instead|smooth|embellish) ($|.|,|;|it|them|anything|what|the|a)',
      '(transcribe|record|write down|include|leave in|take down) (every|each|all|any)? (single)? (um|uh|ah|er|hesitation|hesitations|stutter|pause|pauses|false start|false starts|filler word|filler words|slip|repetition|repetitions|cough|misspelling|misspellings|quirk|quirks)',
      '(copy and paste|copy paste|lift|cut and paste|take) (the|a|each|every|your|any|relevant)? (relevant|matching|exact|supporting)? (sentence|sentences|passage|passages|wording|text|span|spans|words|clause|answer|phrase|quote|evidence) (straight|directly|verbatim|unchanged|literally|exactly|word for word|as is) ..',
      '(copy and paste|copy paste|cut and paste) (the|a|each|every|your|any|relevant|from) ..',
      '(repeat|restate|echo|return|give|cite|state|quote|write) (the|each|every|a|any|your)? (question|sentence|name|title|text|wording|quote|clause|passage|error message|message|span) (exactly|verbatim|word for word|literally|unchanged|to the letter|as is|character by character)',
      "(do not|never|don't|not|nor) (correct|fix|mend|repair|touch|tidy|clean up|smooth|improve|polish|edit|normalise|normalize) (@det|any|the|his|her|their)? (mistake|mistakes|error|errors|typo|typos|slip|slips|grammar|spelling|wording|language) (in|of|made by) ..",
      ...plainly([
        '(@answer|span|spans|quote|quotes|quotation|text|extracted text|evidence|value|it|they|passage|excerpt|snippet) .. @must? (be|is|are|occur|occurs) (a|an|as a|as an)? (exact|literal|verbatim|true|contiguous|strict) (substring|substrings|copy|copies|match|matches|span|spans|quote|quotes|excerpt)',
        '(look|looks|looked|search|searches|searched|find|finds|found|match|matches|matched|check|checks|checked|compare|compares|compared|locate|locates|located) .. (by|with|using|via|through|for) (an|a|the)? (exact|literal|verbatim|string|substring|character by character|byte by byte) (match|matching|search|comparison|text|string|find|lookup|compare|equality)',
        '(not|no) (a|one|a single) (syllable|comma|letter|word|character) .. (may|must|can|be|is) (be)? (changed|altered|touched|lost|added|moved|missing)',
        '(wording|phrasing|text|words|spelling|original) (of) .. @must (not|never) (be)? (change|changed|altered|touched|edited|modified|varied)',
        '(wording|phrasing|quote|quotation|passage|words|text|original|clause) .. (be|is|are) (taken over|reproduced|carried over|given|left|kept|copied|quoted|transcribed|retained|repeated) (unchanged|untouched|unaltered|unedited|verbatim|literally|word for word|as it stands|as is|intact|exactly)',
      ]),
      '(not|never) (change|alter|touch|modify) (@det)? (meaning|sense|content|tone|order) (or|and|nor) (@det)? (wording|phrasing|words)',
      `${put} ... @exactly !(one|two|three|#)`,
      {
        phrase:
          '(word for word|verbatim|letter for letter|to the letter|character for character|letter by letter|in the original wording|exactly as in|exactly as typed|exactly as written|exactly as spoken|exactly as said|exactly as it was said|down to the last comma)',
        mood: 'any',
      },
      `(preserve|keep|retain|maintain|respect|leave) (@det|full|original|exact)? (@det|full|original|exact)? (wording|spelling|phrasing|dialect|typo|error|mistake|punctuation|capitalisation|capitalization|idiosyncrasy|original word|swear word|stammer|own words|slang)`,
      {
        phrase:
          '(wording|phrasing|spelling|text|style|original) (stay|remain|be left|be kept|be) (as it be|as it is|as is|untouched|unchanged|the same|intact)',
        mood: 'any',
      },
      '(wording|phrasing|sentence|spelling|text|quote|quotation|passage) .. (be|is|are) .. (sacred|sacrosanct|inviolable|not yours|off limits|not to be touched)',
      {
        phrase: '(typo|spelling|punctuation|spelling mistake|spelling and punctuation|typo and punctuation) only',
        mood: 'any',
      },
      `only (correct|fix|change|touch) (typo|spelling|punctuation)`,
      `(not|never|don't|without) (change|alter|touch|edit|modify|correct|rephrase|reword|tidy|polish|improve|paraphrase|fix|rewrite|adjust) (@det|a single|any|one|single|even)? (@det|single|one|quoted|original)? (${said}|comma|letter|thing about|syllable|anything|line|character)`,
      '(not|no|never) (@det|one|a single|a) (comma|letter|word|syllable|character|full stop|line) .. (be|may be|is|gets|must be|of it|more|is to be) .. (touched|changed|altered|moved|different|lost|corrected|replaced|missing|less)',
      '(as|how|the way) @det? (@person|sender|speaker|author|sitter|caller|writer|customer|witness|patient|applicant|resident|guest) (typed|write|wrote|said|spelled|spelt|put|put it|entered|phrased|worded|spoke|has typed|have typed|type|spell|say) (it|them|$|down|,|to)?',
      '(exactly|precisely|just) (as|like) (in the|it be|they be|the|it was|it appears|it stands|typed|said|spelled|you find|@person)',
      {
        phrase: '(customer|speaker|author|witness|user|patient|people|sender|client|guest|applicant) own words',
        mood: 'any',
      },
    ],
    polish: [
      '@polish (@det|any|all)? (awkward|clumsy|unclear|weak|wordy|long winded|convoluted|poor|bad) (sentence|sentences|phrase|phrases|passage|passages|wording) ..',
      '(rewrite|reword|rephrase|edit) (any|@det) part of (it|@det (text|essay|draft|article)) ..',
      '(reword|rephrase|paraphrase|simplify|modernise|modernize|recast) (the|each|every|all|any|this|that) (wording of|wording|language of|text of)? (clause|clauses|passage|passages|contract|quote|quotation|policy|sentence|sentences|source|sources|original|statement|statements|law|article|articles|text|terms|abstract)',
      '(put|say|tell|express|restate|render) (it|them|everything|what|each) .. (in|with|using) (your|simpler|different|fresh|other|plain|new|own|one own|modern) (own)? (words|wording|language) !(per|of|in|to the)',
      '(everything|all|it|text|@answer|summary) .. @must (be) (written|phrased|told|put)? in your own words ..',
      '(use|find|choose) (your|fresh|different|other|new) (own)? (words|wording|phrasing|formulation)',
      '(normalise|normalize|standardise|standardize|canonicalise|canonicalize|clean up|tidy up|correct|expand) (the|all|any|each|every) (extracted|copied|quoted|transcribed|recorded) (spans|span|names|name|values|value|text|quotes|quote|entities|strings|statement|words) ..',
      '(say|put|phrase|word|write) (it|this|them|things|everything) (differently|otherwise) (from|than|to) ..',
      '(convert|turn|render|put|translate|transform) (the|each|every|his|her|their)? (statement|quote|transcript|words|comment|speech|dialect|slang) (in|into|to) (proper|standard|correct|clean|good|written|formal|fluent) ..',
      ...plainly([
        '(nothing|no sentence|no phrase|no wording|no passage|not a sentence) .. (be|is) (copied|lifted|taken over|quoted|reproduced|borrowed) (from|verbatim|word for word|literally) ..',
      ]),
      "(do not|never|don't|not|avoid|no) (copy|copying|lift|lifting|reproduce|reproducing|borrow|reuse|take over|repeat|repeating|quote|quoting) (whole|entire|any|full|complete|single)? (sentence|sentences|passage|passages|phrase|phrases|wording|text|from|directly|verbatim|literally|word for word|$) !(of code|into the code|code)",
      '(avoid|no|without|skip|not) (any|use)? (word for word|verbatim|literal|direct) (quote|quotes|quotation|quotations|copying|copies)',
      {
        phrase:
          '(let|leave) (@det)? (slip|slips|mistake|mistakes|error|errors|typo|typos) .. (pass|go|stand|be|slide|uncorrected|alone|unmentioned)',
        sign: '-',
      },
      `(tidy up|tidy|polish|iron out|straighten out|straighten|smooth|smooth out|smooth over|clean up|correct|fix|improve|standardise|standardize|normalise|normalize|touch up|brush up|refine|copyedit|tone down|soften|censor|modernise|modernize|put right|sharpen|streamline|recast|mend|neaten|edit out) (@det|any|all|up|interviewer's|speaker's)? (@det|obvious|evident|all|poor|bad|broken|any|interviewer's|speaker's|sitter's|quoted)? (@language_fault|what .. say|what .. says|what .. said|quote|quotation|transcript|comment|message|statement|speech|spoken language|prose|letter|remark|dialogue|word|style|interview|testimony|utterance|original)`,
      '(paraphrase|reword|rephrase) (what|whatever|everything) .. (said|says|say|wrote|writes|told)',
      '(correct|fix|mend|put right) (@det|every|all)? (@det|single|of their|spelling|grammar|language)? (mistake|mistakes|error|errors|typo|typos|learner|student|speaker|pupil)',
      {
        phrase:
          '(ignore|overlook|disregard|tolerate|accept|pass over|let pass) (@det|any|all|small|minor)? (spelling|grammar|typing|language|grammatical)? (mistake|mistakes|error|errors|typo|typos)',
        sign: '-',
      },
      `(rewrite|rephrase|reword|paraphrase|recast|rework) (@det|what)? (@det|user's)? (${said}|they said|@person said) .. (in|into|as|so that|until|to|more|for) (@det|standard|proper|plain|clear|good|correct|formal|clean|modern|simple|readable|elegant|polite|fluent|your)?`,
      '(paraphrase|reword|rephrase|rewrite) (@det|everything|all|what)? (@det)? (message|quote|comment|statement|text|answer|sentence|wording|original|said|sources|it|them|passages|testimony|review|request|$)',
      '(replace|swap|exchange|substitute) (@det|any|all)? (@det|vowels of|letters of)? (clumsy|rude|offensive|awkward|colloquial|vulgar|swear|dialect|foul|coarse|strong|weak|poor|wooden|ugly|old fashioned|outdated|stilted|slang|simple|dull|vowel) (phrase|word|expression|sentence|term|wording|of|language)? .. (with|by|of)?',
      "(take out|remove|strip|cut|drop|delete|leave out|edit out|eliminate|clean .. of|weed out|omit) (@det|any|all|sitter's|speaker's|interviewer's)? (@det|filler|swear|interviewer's|sitter's|speaker's)? (dialect|half sentence|filler word|filler|um|swear word|stammer|stutter|slang|rambling|false start|hesitation|repetition|strong language|profanity|curse|grammatical error|typo|vulgarity|verbal tic|verbal tics)",
      '(until|so that|such that|to make) .. (it|they|what|the words|quote|text|words) .. (read|reads|sound|sounds|look) (like|as|well|smoothly|better|fluent|fluently|natural|standard|nice|professional)',
      '(in|into) (standard|proper|correct|clean|flawless|faultless|good) (english|grammar|german|written english|language|sentence)',
      '(spoken language|original|transcript|quote|raw text|dialect|people) .. (look|looks|sound|sounds|read|reads) (clumsy|awkward|bad|poor|silly|rough|ugly|unprofessional)',
      '(smooth|polish|tidy|neaten|clean up|copyedit|proofread) (it|them|everything|the lot|where|$)',
      '(correct|fix|mend|repair) .. (grammar|spelling|punctuation|typo|typing error|language mistake) .. (of|in|that|when|everywhere|$)',
      '(typing error|typo|spelling mistake|clumsy sentence|clumsy phrase|grammatical error) .. (be corrected|are corrected|be fixed|be removed|be ironed|be mended)',
      '(blank out|bleep out|mask|asterisk out|star out|cross out|black out) .. (swear|curse|rude|offensive|bad|obscene|slur|expletive)',
    ],
  },
};
