import { against, plainly, plainlyAgainst } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

const twice =
  '(duplicate|duplicates|duplicate entries|duplicate rows|duplicate records|repeated entries|double entries|repetitions|near duplicates)';
const contradiction =
  '(contradiction|contradictions|inconsistency|inconsistencies|discrepancy|discrepancies|conflicting (statements|values|figures|information|data))';
const claim = '(claim|claims|statement|statements|story|account|word|version|description|message|messages|details)';
const pole = { rule: 'conflict/polarity', placeless: true, exclusive: 'none' } as const;

/** What is done with what comes in: whether it is believed, and mended silently. */
export const inputCareSurfaces: readonly Surface[] = [
  {
    ...pole,
    id: 'duplicates',
    question: 'whether what occurs twice is kept once',
    names: { drop: 'removing duplicates' },
    poles: {
      drop: [
        `(remove|drop|delete|eliminate|discard|filter out|collapse|skip|weed out|merge|ignore) (@det|any|all)? ${twice} ..`,
        '(deduplicate|dedupe|de-duplicate) ..',
        '(list|name|include|keep|report|count|return) (each|every) (@det)? .. (only once|just once|once only|exactly once)',
        ...against([
          `(keep|retain|leave|preserve|include|list|report) (@det|any|all|both)? ${twice} ..`,
          `(never|not) (remove|drop|delete|merge|collapse|deduplicate|discard) (@det|any)? (${twice}|entries that .. (twice|more than once))`,
        ]),
        ...plainlyAgainst([
          '(entries|items|rows|records|values|lines|names) .. (appear|appears|occur|occurs|are listed|be listed) (twice|more than once|several times|repeatedly) .. (kept|listed|retained|included|counted|stay|remain) ..',
        ]),
      ],
    },
  },
  {
    ...pole,
    id: 'source-contradictions',
    question: 'whether contradictions in the material are told',
    names: { tell: 'telling of contradictions in the material' },
    poles: {
      tell: [
        `(report|flag|point out|note|mention|list|show|highlight|name|describe|raise|surface|call out) (@det|any|all|every|such)? (@det)? ${contradiction} ..`,
        `(if|when|where|whenever) ... (contradict|contradicts|disagree|disagrees|conflict|conflicts|differ|differs) .. , .. (report|flag|point .. out|note|mention|say so|tell|present both|show both|give both|cite both|list both) ..`,
        ...against([
          `(silently|quietly|tacitly) (resolve|fix|correct|remove|settle|reconcile|smooth over|iron out) ... ${contradiction} ..`,
          `(resolve|fix|correct|settle|reconcile|smooth over|gloss over|iron out|hide) (@det|any|all)? ${contradiction} .. (silently|quietly|tacitly|without (comment|mention|mentioning|a word|saying|telling|notice))`,
          `(if|when|where|whenever) ... (contradict|contradicts|disagree|disagrees|conflict|conflicts|differ|differs) .. , .. (choose|pick|take|use|go with|follow|trust|prefer|keep) (@det)? (more|most|newer|newest|latest|first|better) ..`,
          `(never|not) (mention|report|flag|point out|tell|comment on) (@det|any)? ${contradiction} ..`,
        ]),
      ],
    },
  },
  {
    ...pole,
    id: 'warnings-fixed',
    rule: 'conflict/code-style',
    question: 'whether warnings of tools are mended',
    names: { fix: 'mending warnings' },
    poles: {
      fix: [
        '(fix|resolve|address|clear|eliminate|clean up|get rid of|mend|treat .. as errors) (@det|every|all|any)? (@det|linter|lint|compiler|build|type|typescript|eslint)? (warning|warnings|lint warnings|linter warnings|compiler warnings) ..',
        ...against([
          '(ignore|disregard|leave|suppress|silence|do not (fix|mend|touch|worry about)) (@det|any|all)? (@det|linter|lint|compiler|build|type|eslint)? (warning|warnings) (from|of|by|in|alone|as|$) ..',
        ]),
      ],
    },
  },
  {
    ...pole,
    id: 'trust-user',
    question: 'whether what people say is believed',
    names: { trust: 'believing what people say' },
    poles: {
      trust: [
        "(take|accept) (@det)? (@user|customer's|user's|caller's|guest's|client's|claimant's) (at (their|his|her) word|word|word for it|word for ..)",
        `(believe|trust|accept) (@det)? (@user|everything @user (say|says|tell|tells)|what @user (say|says|tell|tells)) ..`,
        '(give|grant) (@det)? (@person|customers) the benefit of the doubt ..',
        ...against([
          `(verify|check|validate|confirm|double check|cross check|question|doubt) (each|every|any|all|whatever) (@det)? (${claim})? .. @user (make|makes|say|says|tell|tells|give|gives) ..`,
          `(treat|regard|handle|see|consider) (@det)? (@user|customer's|customers|users)? .. (${claim}|requests)? as (possibly|potentially|probably)? (fraudulent|suspicious|untrustworthy|unreliable|false|dishonest|lies)`,
          `(be|stay|remain) (sceptical|skeptical|suspicious|wary|distrustful|doubtful) (of|about|towards) (@det|what)? (@user|customers|claims) ..`,
          `(never|not) (trust|believe|rely on) (@det|what)? (@user|customers) ..`,
        ]),
        ...plainly(['@user (be|are) (always)? (right|honest|truthful|telling the truth) (about|when|in|$)']),
      ],
    },
  },
];
