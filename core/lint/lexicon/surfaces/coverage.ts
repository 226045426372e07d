import type { Surface } from '../surface.ts';

const found =
  '(issue|problem|error|mistake|item|finding|bug|point|result|option|source|term|word|example|entity|fact|detail|field|product|event|task|argument|candidate|topic|question|statement|step|risk|defect|case|name|row|record|change|complaint|section|passage|requirement|match|offer|flaw|defects|keyword|action item|decision|sight|place|recipe|paper|element|page|hit|comment|feature|function|person|date|claim|ingredient|warning|typo|difference)';

export const coverageSurface: Surface = {
  id: 'coverage',
  rule: 'conflict/coverage',
  question: 'whether everything is covered or a selection',
  names: { all: 'everything', some: 'a selection' },
  exclusive: [['all', 'some']],
  poles: {
    all: [
      '(cover|summarise|summarize|read|treat|deal with|discuss|go through|translate|review) (the)? (whole|entire|complete) (book|text|document|report|article|file|story|transcript|paper|thing) ..',
      '(cover|summarise|summarize|retell|recount|translate|discuss|explain) ... (from beginning to end|from start to finish|from cover to cover|from the first page to the last)',
      `(list|report|name|mention|include|cover|give|extract|describe|show|return|output|note|explain|document|collect|record|flag|quote|fix|check|review|enumerate|state|point out|capture|translate|fill in|present|identify|discuss|address|correct) (every|each and every|all|each single|every single|each) (of the|the|single|one of the|last|other|relevant|possible)? ${found} (you|that|which|no matter|however|in the|of the|without|, however|, no matter|, even|found|mentioned|, big|, large|, including|, important|there|whether|,|$)`,
      '(leave|let) (nothing|no one|none|no stone|no detail|no question) (out|unmentioned|unturned|aside|unsaid|open)',
      '(omit|skip|forget|drop|miss|overlook|exclude|pass over) (nothing|none|no detail|not a single)',
      '(nothing|no detail|not a single|no item|none) .. (be|may be|must be|is) (left out|omitted|missing|skipped|forgotten|overlooked)',
      '(complete|exhaustive|full|comprehensive|gapless) (list|inventory|catalogue|catalog|enumeration|record|account|overview|set|coverage|index)',
      `(however|no matter how) (small|trivial|minor|unimportant|tiny|insignificant|obscure|petty|slight)`,
      '(down to the last|including the smallest|even the smallest|even minor|even trivial|even the tiniest|big and small|large and small|important or not|major and minor)',
      '(not|never) (omit|skip|leave out|drop|miss|forget|overlook) (any|a|a single|one|anything)',
      {
        phrase:
          '(complete|exhaustive|full|comprehensive|gapless) (list|inventory|overview|record|account) be .. (expected|required|needed|wanted|a must)',
        mood: 'any',
      },
      '(list|report|cover|include|give|tell|record|say|document|write down|show) (everything|all of it|the lot|all there is|the whole list)',
      `(wherever there be room|as many .. as (possible|you can))`,
      '(isolated|minor|small|optional|everyday|basic|trivial|unimportant|ordinary|simple|common|hidden|rare|peripheral|secondary) (entity|entities|point|field|word|term|vocabulary|issue|detail|ones|item|case) (too|as well|included|get|also)',
      'cover (everyday|basic|common|simple|ordinary) (vocabulary|word|term) (too|as well|also)',
    ],
    some: [
      `(only|just|solely|merely|nothing but) (list|report|mention|include|give|extract|describe|show|return|name|cover|note|flag|output|fill in|pick|keep|fix|collect|select)? (the|a|those|one|two|three|#)? (#|one|two|three|five|few|single)? (most|top|main|key|best|worst|biggest|largest|essential|critical|severe|serious|important|crucial|decisive|required|mandatory|necessary|central|first|strongest|cheapest|gravest|advanced|obscure|worthwhile|major)`,
      `(list|report|mention|include|give|extract|describe|show|return|name|cover|note|flag|output|fill in|pick|keep|fix|collect|select) (only|just|solely|no more than|nothing but) (the|a|those|one|two|three|#)? (#|one|two|three|five|few|single)? (most|top|main|key|best|worst|biggest|largest|essential|critical|severe|serious|important|crucial|decisive|required|mandatory|necessary|central|first|field|strongest|cheapest|gravest|advanced|obscure|major|worth|marked)`,
      '(limit|restrict|confine|narrow) (yourself|the list|it|your answer|the report|the selection|them|the answer) (down)? to (the|a)? (#|one|two|three|five|few|most|main|key|top|best|essential|important|critical|worst|biggest|single)',
      '(pick|choose|select|single out|cherry pick) (out)? (only)? (the|a|one|two|three|#)? (#|one|two|three|five|few|single)? (most|best|main|key|top|biggest|strongest|finest|single|important|crucial)',
      '(focus|concentrate) (only|exclusively|solely)? on (the)? (most|essential|main|key|important|single|crucial|central|few|critical|#)',
      `(skip|omit|leave out|ignore|drop|pass over|disregard|not mention|not report|not list|not include|not output|exclude|cut) (@det|all)? (minor|trivial|small|unimportant|less important|secondary|basic|common|everyday|isolated|optional|well known|petty|cosmetic|obvious|marginal|peripheral|low priority|irrelevant|lesser|nonessential|rest|the rest|others|all others)`,
      '(rest|others|remainder|everything else|all others|anything else) .. (be|may be|can be|is|are|get) .. (left out|ignored|omitted|dropped|skipped|of no interest|passed over)',
      '(only|just) the (gist|highlights|essence|essentials|main points|key points|bottom line)',
      '(only) .. (field|fields) marked (as)? (required|mandatory|with)',
      `(not|no) (the)? (basic|common|everyday|simple|ordinary|well known|obvious) (one|ones|term|word|vocabulary)`,
      '(gist|essence|highlights|essentials) (only|is enough|suffices|will do|is all)',
      '(nobody|no one|not) .. (need|needs|want|wants|read|reads) (the complete|the full|the whole|a complete|a full|an exhaustive|every|all) (list|detail|inventory|story|picture|item)?',
    ],
  },
};
