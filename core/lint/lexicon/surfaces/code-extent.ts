import type { Surface } from '../surface.ts';

const show =
  '(output|return|print|show|give|provide|write|write out|include|reply with|respond with|answer with|send|send back|present|post|display|paste|deliver|hand back|produce|regenerate|list)';
const again =
  '(repeat|reprint|print|output|include|return|show|resend|restate|paste|reproduce|write out|rewrite|quote)';
const changed =
  '(changed|changing|modified|edited|affected|updated|altered|adjusted|touched|new and changed|added or changed|relevant)';
const unchanged = '(unchanged|unmodified|untouched|existing|unaffected|remaining|unedited)';
const full = '(complete|full|entire|whole)';
const of = '(updated|new|modified|changed|resulting|finished|corrected|revised|final|edited|source)';
const file =
  '(file|files|code|source|module|component|script|class|program|source file|source code|file content|file contents)';
const piece =
  '(line|lines|part|parts|function|functions|method|methods|section|sections|block|blocks|hunk|hunks|code|bits|region)';

/** How much of a file that is changed an answer shows. */
export const codeExtentSurface: Surface = {
  id: 'code-extent',
  rule: 'conflict/code-style',
  question: 'how much of a changed file is shown',
  names: { whole: 'the whole file', changes: 'only what changes' },
  placeless: true,
  poles: {
    whole: [
      `${show} (me|us|@det)? (@det)? ${full} (,|and)? (${of})? ${file} !(path|name|names|paths|list|size)`,
      `${show} (@det)? (${of}|resulting)? ${file} (in full|in its entirety|in their entirety|from top to bottom|from start to finish|from first to last line|as a whole)`,
      `(not|never|avoid|without|no) (elide|abbreviate|truncate|shorten|omit|skip|cut|eliding|abbreviating|omitting|skipping|truncating|leave out|leaving out) (@det|any|parts of|some)? (${unchanged}|rest of the|parts of the)? ${piece}`,
      '(not|never|avoid|without|no) (use|leave|add|write|insert|put|have)? (@det|any|comments like|comments such as|placeholders like|placeholders such as)? ("rest"|"existing"|"unchanged"|"remaining"|ellipsis|ellipses) ..',
      `(including|include|with|even|also) (the|all|those)? ${piece} (that|which|you) (do not|did not|does not|have not|stay|stays|remain) (change|changed|touch|touched|unchanged|the same|as they were)`,
    ],
    changes: [
      `(only|just|nothing but) ${show} (@det)? ${changed} ${piece}`,
      `${show} (only|just|nothing but) (@det)? ${changed} ${piece}`,
      `${show} (only|just|nothing but) (@det)? (${piece}|what) (that|which|you|being)? (be|is|are|have|has|need|needs|were|was)? (change|changes|changed|modify|modified|edit|edited|differ|differs|new|touch|touched|to change|to be changed)`,
      `(only|just|nothing but) (@det)? (${piece}) (that|which|you) (be|are|have|need)? (change|changes|changed|modify|modified|edit|edited|differ|differs|touch|touched|to change) ..`,
      `(not|never|without|avoid|no need to|nor) (${again}|repeating|reprinting|printing|including|showing|resending) (@det|any|me)? (${unchanged}|${full}) ${piece}`,
      `(not|never|without|avoid|no need to|nor) (${again}|repeating|reprinting|printing|including|showing|resending) (@det|any)? (${full}) ${file} ($|.|,|when|if|again|back|just|only|for|unless)`,
      `(replace|elide|abbreviate|skip|leave out|omit|shorten|collapse|mark|stand in for) (@det|any|all)? (${unchanged}|rest of the|rest of) (${piece}|${file}) ..`,
      `${show} (@det)? (changes|change|edit|edits|modifications|answer|it|them|code)? (as|in|in the form of|using) (a|an|the)? (unified|git|search replace|minimal)? (diff|diffs|patch|patches|hunks) (format)? ($|.|,|only|and|that)`,
      `${show} (me|us)? (a|an|the|only) (unified|git|minimal) (diff|patch) ..`,
      '(use|write|put|insert|add|with) .. ("existing"|"unchanged"|"rest"|"remaining") .. (for|in place of|instead of|where|to mark|to stand|as) ..',
    ],
  },
};
