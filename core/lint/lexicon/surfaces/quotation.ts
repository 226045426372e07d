import type { Surface } from '../surface.ts';

const original =
  '(text|source|original|article|book|handbook|contract|document|transcript|interview|speech|review|letter|passage|paragraph|clause|statement|sentence|line|poem|report|manual|policy|law|witness|comment|message|excerpt|wording|author|words)';

export const quotationSurface: Surface = {
  id: 'quotation',
  rule: 'conflict/verbatim',
  question: 'whether originals are quoted',
  placeless: true,
  names: { quote: 'quotations' },
  exclusive: 'none',
  poles: {
    quote: [
      `quote (from|directly|verbatim|literally|him|her|them|people|at least one|at least two|what|anybody|anyone|sentences|passages|exactly) !(mark|around|character|style|sign|string|key|double|single|value|the price|the fare) `,
      `quote (@det)? (@det|relevant|exact|whole)? ${original}`,
      'quote (@det)? (@user|customer|patient|speaker|interviewee|person|expert) (verbatim|directly|literally|word for word|exactly|in full)',
      {
        phrase: '(never|not) quote ($|.|,|verbatim|directly|literally|anyone|anybody|@person|customer|them)',
        sign: '-',
      },
      '(be|get) quoted !(string|key|value|in|with|as)',
      '(include|add|use|insert|give|provide|weave in|work in|with|open with|start with|illustrate .. with|contain|close with|end with|have|feature|need|pick|choose|offer|set|support .. with|back .. with|back .. up with) (@det|#|at least|one|two|three|several|direct|some|short|verbatim|literal)? (@det|#|one|two|three|several|direct|some|short|verbatim|literal|original|at most)? (quotation|verbatim excerpt|verbatim quote|direct quote|literal quote|excerpt|pull quote|direct speech|original sentence|quote from|quotes from|quote of|quotes of|quote by|quotes by|citation from) !mark',
      `(exact|original|literal|very|precise) (wording|words) of @det? (relevant)? ${original}`,
      '(back|support|prove|underpin|illustrate|document) .. (with|by) .. (exact|original|literal|very|verbatim) (wording|word|quote|passage|sentence|words)',
      `(reproduce|copy|print|cite|excerpt|reprint|paste|include|show) @det? (relevant|exact|original|#|two|three)? (passage|clause|sentence|paragraph|line|wording|excerpt) .. (that|which|from|into|you|it|of|in the|and)`,
      'let .. (speak|talk|say it|tell it|have their say) .. (in their own words|in his own words|in her own words|own words|verbatim|themselves)',
      '(original|literal) (sentence|passage|wording) .. (belong|go|appear|stand) in',
      'as (quotation|direct quote|quotes)',
      '(contain|have|hold|feature) .. (verbatim|literal|copied|lifted) (passage|sentence|quote|text|phrase)',
      // None
      {
        phrase:
          '(no|without|avoid|omit|never use|not use|free of|zero|not a single|not one) (@det|direct|literal|verbatim|any)? (direct|literal|verbatim)? (quotation|quote|direct quote|verbatim passage|verbatim sentence|excerpt|direct speech|citation from) !mark',
        sign: '-',
      },
      { phrase: '(nobody|no one|none) ... (be|get|may be) quoted', sign: '-', mood: 'any' },
      {
        phrase: '(in|use|using|choose|find|with) (your|own|different|other|fresh|new) (own)? words !(per|of|in)',
        sign: '-',
      },
      {
        phrase:
          '(paraphrase|retell|reword|rephrase) .. (instead of|rather than|never|not) (quote|quoting|copying|copy)',
        sign: '-',
      },
      {
        phrase:
          '(paraphrase|rephrase|reword) (@det|everything|all|whatever|what)? (@det)? (text|source|passage|statement|content|everything|all|policy|policies|article|findings|$|said)',
        sign: '-',
      },
      {
        phrase: `(not|never|nor|avoid|no) (copy|lift|copying|lifting|reproduce|borrow|reuse|take over|copied|lifted) .. (sentence|passage|phrase|wording|line|text|words) `,
        sign: '-',
      },
      {
        phrase:
          '(lifted|copied|borrowed|verbatim|literal) (sentence|passage|phrase|wording|text|words) (be|are) .. (plagiarism|@forbidden|theft|a breach|not)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(not|no) .. (one|a single|sentence|line|phrase) .. (of|from) the (original|source|text) .. (reappear|be copied|be found|be repeated|appear|remain|survive)',
        sign: '-',
        mood: 'any',
      },
    ],
  },
};
