import { against, plainly, plainlyAgainst } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

const missing =
  '(missing|unknown|absent|unavailable|not given|not known|not found|not available|not present|not stated|empty|does not exist|no value|cannot be found|not mentioned|not specified|unspecified|not provided|not included|not listed|(does not|do not|not) (give|state|mention|say|name|specify|provide|tell|show|list)|silent|says nothing|say nothing|lacks|lack)';
const put =
  '(use|write|put|set|return|output|insert|give|enter|fill in|represent|leave|mark|report|replace|fill|denote|encode|express|emit)';
const value =
  '(value|values|field|fields|key|keys|entry|entries|data|information|attribute|attributes|property|properties|it|them|cells|columns)';

const record =
  '(key|keys|field|fields|property|properties|attribute|attributes|column|columns|element|elements|member|members)';
const further = '(other|further|additional|extra|more|new|unlisted|surplus|undeclared|unknown)';

/** How JSON is laid out, and what stands for a missing value. */
export const jsonFormSurfaces: readonly Surface[] = [
  {
    id: 'json-comment',
    rule: 'conflict/format',
    question: 'whether there are comments in JSON',
    names: { use: 'comments in JSON' },
    exclusive: 'none',
    because: 'JSON has no comments',
    poles: {
      use: [
        '(@add|@write|@use|@explain|@mention|annotate) .. (comment|comments|inline comments|remarks|annotations) (in|to|inside|into|within) (the|your|each|every)? (json|json object|json output|object|fields of the json)',
      ],
    },
  },
  {
    id: 'json-nesting',
    rule: 'conflict/format',
    question: 'whether objects are nested',
    names: { use: 'nested objects' },
    exclusive: 'none',
    poles: {
      use: [
        '(put|place|group|store|write|nest|wrap|keep|collect) ... (inside|in|into|under) (a|an|the|its own|one)? (<quote>|<code>|nested|sub|separate) (object|dictionary|sub object|struct) ..',
        '(use|with|in|as|into|put|nest|return|create|add|inside) .. (nested|sub) (object|objects|structure|structures|json|array|arrays)',
        ...against([
          '(no|without|avoid|never use|not use) (any)? (nesting|nested (objects|structures|json|arrays|object)|sub objects)',
          '(flat|one level|single level) (json|object|json object|structure|list of keys|dictionary)',
          '(keep|make) .. json flat',
          '(no|without|never) (nested|inner|sub) ..',
        ]),
        ...plainlyAgainst([
          '(json|object|structure|answer|output|result|schema|it) (be|is|stays|stay|remains) (always|strictly)? flat ..',
          '(parser|importer|loader|column|table|flattener) .. (cannot|can not|does not|do not|never) .. (nest|nested|nesting|nested objects|sub objects)',
        ]),
      ],
    },
  },
  {
    id: 'json-shape',
    rule: 'conflict/format',
    question: 'which shape the JSON has',
    names: { lines: 'one object per line', array: 'one array', object: 'one object' },
    exclusive: 'all',
    poles: {
      lines: [
        '(one|a|each|single|every) (json)? object (per|on each|for each|on its own|on every|on a separate|on one) line',
        '(in|as|use|output|return|write) (the)? (jsonl|json lines|ndjson|newline delimited json) ..',
      ],
      array: [
        ...plainly([
          '(top level|outermost level|root|root element|outermost element|outer element) .. (be|is|has to be|must be) (a|an|the)? (json)? (array|list) ..',
          '(json|answer|output|reply|result) .. (start|starts|begin|begins|open|opens) (with|and ends with) (a|an)? (square bracket|"[") ..',
        ]),
        '(@output_verb|@answer_verb|@write) (with)? (only|just|a|an|one|the|valid|single)? (valid|single|flat)? (json array|array of json objects|json list)',
        '(@answer|result|it) .. (be|must be) (a|an|one|the|valid|single)? (valid|single)? (json array|array of json objects)',
      ],
      object: [
        '(@output_verb|@write) (one|a single|a) json object with (the|a|its)? (key|keys|field|fields) ..',
        '(@output_verb|@answer_verb|@write) (with|as|in)? (only|just|a|an|one|the|valid|single)? (valid|single|flat)? json object ..',
        '(@answer|result|it) .. (be|must be) (a|an|one|the|valid|single)? (valid|single)? json object ..',
      ],
    },
  },
  {
    id: 'more-fields',
    rule: 'conflict/format',
    question: 'whether there are fields beside those that are named',
    names: { add: 'a further field' },
    exclusive: 'none',
    poles: {
      add: [
        `(in|as|under|with|into|to) (a|an|another|one) (${further}|separate|sixth|fifth|fourth|third|seventh|eighth|own|last|second)? ${record} (of its own|of their own|more|besides|called|named|alongside)`,
        `(in|as|with) (a|an|another|one) (${further}|separate|sixth|fifth|fourth|third|seventh|eighth) ${record}`,
        `(add|append|include|attach|introduce|insert) (a|an|another|one|two|some|any|whatever) (${further}|separate|optional|top level)? ${record} ..`,
        ...plainly([
          '(extra|additional|further|unknown|other|more) (properties|property|fields|field|keys|key|columns|attributes) .. (be|are|is) (allowed|welcome|fine|permitted|encouraged|ok|okay|accepted) ..',
        ]),
        ...plainlyAgainst([
          '(additionalproperties|additional properties) (be|is|to|:|set to|are) (=false|not allowed|forbidden|off)',
          '(set|sets) (additionalproperties|additional properties) to =false',
          '(key|keys|field|fields|property|properties|attributes|columns) .. (, and|and|,) (no|not any|nothing) (other|others|more|else|further|besides) ..',
          '(consist|consists|be made up|is made up) of (the|these|exactly)? (following|two|three|four|five|six|seven|#)? (key|keys|field|fields|columns) ..',
        ]),
        ...against([
          `(exactly|only|just|solely|precisely|nothing but) (the|these|those|this|following|two|three|four|five|six|seven|#)? (following|exact|named|listed|two|three|four|five|six|seven|#)? ${record} (<quote>|<code>|:|listed|named|below|above|and|are)`,
          `(no|without|never|not|avoid|not any) (any|add|include|invent|use|output|adding|create)? ${further} ${record}`,
          `(the|these|those) .. ${record} (and|,|but) (no|not any|nothing) (other|others|more|else|further|besides) ..`,
          `${further} ${record} .. (be|are|is) @forbidden`,
          `(not|never) (add|invent|introduce|append) (any)? ${record} ..`,
        ]),
      ],
    },
  },
  {
    id: 'json-values',
    rule: 'conflict/format',
    question: 'which types values have',
    names: { strings: 'strings only', other: 'arrays, numbers or booleans' },
    poles: {
      strings: [
        ...plainly([
          '(all|every|each|any) (value|values|field|fields|entry|entries) .. (be|is|are|as|has to be) (a|an)? (=string|=strings|plain string|plain strings|quoted)',
        ]),
        '(strings|string values) (only|throughout|everywhere)',
        '(quote|stringify) (all|every|each) (value|values|number|numbers) ..',
      ],
      other: [
        '(give|put|return|write|store|list|output|represent|encode|express|use|collect|as|be|is|are) .. (as|in|into|be|is|are) (an|a|one)? (json)? (array|arrays|integer|integers|boolean|booleans|nested object|nested objects|numeric value|bare number|json number|true or false)',
      ],
    },
  },
  {
    id: 'missing-value',
    rule: 'conflict/values',
    question: 'what stands for a missing value',
    names: {
      null: 'null',
      empty: 'an empty string',
      omitted: 'nothing: the field is left out',
      kept: 'something: every field is there',
    },
    exclusive: [
      ['null', 'empty'],
      ['null', 'omitted'],
      ['empty', 'omitted'],
      ['omitted', 'kept'],
    ],
    poles: {
      null: [
        ...plainlyAgainst([
          '(never|not|no|without|avoid) (return|use|output|write|emit|any|put|set|allow|contain|hold)? (a|any|the|to)? (=null|nulls|"null") ($|.|,|;|values|in|for|anywhere)',
        ]),
        ...plainly([
          `(replace|fill|denote|represent|encode|express|set|mark|write|give|return|put) (any|all|the|every|each)? ${missing} ${value}? (with|as|to|by) (=null|"null")`,
          `${value} (without|with no) (a|any)? (value|values|content|data|information) .. (be|are|is|get|gets|become|becomes) (set to|given as|filled with|returned as|written as)? (=null|"null")`,
          `(if|when|where|whenever|for) .. (be|is|are|not|nothing|no) .. (missing|stated|known|found|given|unknown|available|mentioned|value|present|sure) .. , (return|put|use|set|write|output|give|enter|insert) (it to|them to|the field to|it as)? (=null|"null")`,
          `(=null|"null") (stand|stands|mean|means|be used|is used|represent|represents|denote|denotes|mark|marks) (for)? (a|an|any|the|that)? .. ${missing}`,
          `${missing} (data|information|${value}) .. (be|is|are) (represented|encoded|marked|given|expressed|stored|written|returned) (by|as|with) (=null|"null")`,
          `${value} .. (be|is|are) (=null|"null") (if|when|where|unless) ..`,
          `(where|if|when) nothing (be|is) (stated|given|known|found|said|mentioned) .. (=null|"null")`,
          `(set|put|make) (the)? (<quote>|<code>|it|field|value) (to|as) (=null|"null") (if|when|where|for) ..`,
          `${put} (it|them|the field|a field|fields|the value|value)? (to|as|with)? (=null|"null") .. (for|if|when|where|instead) .. ${missing}`,
          `${missing} ${value} .. (be|get|become|are|as) (set to|given as|written as|returned as|represented as)? (=null|"null")`,
          `${put} (=null|"null") .. ${value} (that|which)? .. .. ${missing}`,
          `${put} (what|whatever|anything|everything) (that)? (you do not know|you cannot find|you cannot tell|the text does not say|be ${missing}) .. (to|as) (=null|"null")`,
          `(include|output|return|keep|list) (every|each|all) (field|fields|key|keys|property) .. (=null|"null") .. (if|when|where|for) .. ${missing}`,
        ]),
      ],
      empty: plainly([
        `(if|when|where|whenever|for) .. (be|is|are|not|nothing|no) .. (missing|stated|known|found|given|unknown|available|mentioned|value|present|sure) .. , (return|put|use|set|write|output|give|enter|insert|leave) (it to|them to|the field to|it as)? (an|the)? (empty string|empty text|empty quotes|blank string|blank|field empty|it empty|it blank|empty value)`,
        `leave (the|a|any|that|each)? ${value} (empty|blank) .. (if|when|where|for|unless) ..`,
        `(if|when|where) ${missing} .. leave (the|a|it|that)? ${value}? (empty|blank)`,
        `${missing} (data|information|${value}) .. (be|is|are|become|becomes|stay|stays|remain|remains|left|get) (left)? (empty|blank|an empty string|empty strings)`,
        `(replace|fill|denote|represent|encode|express|set|mark|write|give|return|put) (any|all|the|every|each)? ${missing} ${value}? (with|as|to|by) (an)? (empty string|empty quotes|blank|blanks|empty strings)`,
        `${put} (an|the)? (empty string|empty text|empty quotes|blank string) .. (for|if|when|where|instead) .. ${missing}`,
        `${missing} ${value} .. (be|get|become|are|as) (set to|given as|written as|returned as)? (an)? (empty string|empty text|blank string)`,
      ]),
      kept: plainly([
        '(all|every|each) (of)? (the|these)? (field|fields|key|keys|property|properties|attributes|columns) (be|is|are) (always|all)? (required|mandatory|compulsory|present|obligatory|there|included|filled in)',
        '(include|output|return|write|give|fill in|list|print) (all|every|each) (of)? (the|these)? (field|fields|key|keys|property|properties|attributes|columns) (always|even|also|in every|in each|whether|no matter|$|.|,|;)',
        "(do not|never|don't|not) (leave out|omit|skip|drop) (a|any|the|single)? (field|fields|key|keys|property|properties|attributes|columns) ..",
      ]),
      omitted: plainly([
        `${value} (without|with no|that have no|that has no|which have no) (a|any)? (value|values|content|data|information) .. (do not|does not|are not|never|be|are|is|must not|get|stay|should not) .. (appear|left out|omitted|dropped|included|skipped|excluded|show up|occur|out)`,
        `(do not|never|don't|not) (include|output|return|write|emit|list|print|add|send) (any|a|the)? (empty|blank|null|unknown|missing|valueless) ${value}`,
        `(do not|never|don't|not) (include|output|return|write|emit|list|print|add|send) (any|a|the)? ${value} (without|with no|that have no|that are empty|that are unknown|that are null) ..`,
        `${missing} (data|information|${value}) .. (be|is|are) (left out|omitted|dropped|skipped|excluded|not included|removed)`,
        `(include|output|return|write|emit|list|add) (a|the|only)? ${value} only (if|when|where) .. (value|known|stated|given|present|found|mentioned|set)`,
        `(only|just) (include|output|return|write|emit|list|add) (a|the|those)? ${value} (that|which|if|when|where|with) .. (value|known|stated|given|present|found|mentioned|set)`,
        `(leave out|omit|skip|drop|exclude|remove) (any|all|the|every|a|those|your)? ${value} (that|which|without|with|whose|if|when) .. (no value|a value|no values|empty|unknown|blank|value|nothing|missing|not known|null)`,
        `(leave out|omit|skip|drop|exclude|do not include|remove) (any|all|the|every|every single)? ${missing} (field|fields|key|keys|property|properties|attribute|attributes|values|value|entries)`,
        `leave (a|the|any|that|each|every)? ${value} out .. (if|when|where|for|unless|that|which|whose) .. ${missing}`,
        `leave (any|all|the|every)? ${missing} (field|fields|key|keys|property|properties|attribute|attributes|values|value|entries) (out|away)`,
        `(leave out|omit|skip|drop|exclude|do not include) (a|the|any|all|every)? (field|fields|key|keys|property|properties|attribute|attributes) (that|which|if|when|whose) .. ${missing}`,
      ]),
    },
  },
];
