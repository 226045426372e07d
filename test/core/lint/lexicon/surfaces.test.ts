import { expect } from 'chai';
import { describe, it } from 'mocha';
import { implications } from '../../../../core/lint/lexicon/implications.ts';
import { compilePhrase } from '../../../../core/lint/lexicon/phrase.ts';
import { indexPhrases } from '../../../../core/lint/lexicon/phrase-index.ts';
import type { Surface } from '../../../../core/lint/lexicon/surface.ts';
import { surfaces } from '../../../../core/lint/lexicon/surfaces.ts';
import { wordClasses } from '../../../../core/lint/lexicon/word-classes.ts';
import { findRule } from '../../../../core/lint/rules/registry.ts';

const phrasesOf = (surface: Surface): string[] =>
  Object.values(surface.poles).flatMap((phrases) =>
    phrases.map((phrase) => (typeof phrase === 'string' ? phrase : phrase.phrase)),
  );

describe('word classes', () => {
  for (const name of wordClasses.keys()) {
    it(`@${name} compiles`, () => {
      expect(compilePhrase(`@${name}`, wordClasses)).to.have.length(1);
    });
  }
});

describe('surfaces', () => {
  it('have an id each', () => {
    expect(new Set(surfaces.map(({ id }) => id)).size).to.equal(surfaces.length);
  });

  for (const surface of surfaces) {
    it(`${surface.id} names its poles, belongs to a rule, and its phrases compile`, () => {
      expect(Object.keys(surface.names).sort()).to.deep.equal(Object.keys(surface.poles).sort());
      expect(findRule(surface.rule), surface.rule).to.not.equal(undefined);
      indexPhrases(
        phrasesOf(surface).map((phrase) => [phrase, surface.id]),
        wordClasses,
      );
      for (const pole of Array.isArray(surface.exclusive) ? surface.exclusive.flat() : (surface.components ?? [])) {
        expect(surface.poles).to.have.property(pole);
      }
    });
  }

  it('are what implications speak of', () => {
    const poles = new Set(surfaces.flatMap(({ id, poles }) => Object.keys(poles).map((pole) => `${id} ${pole}`)));
    for (const one of implications) {
      expect(poles).to.include(`${one.if.surface} ${one.if.pole}`);
      expect(poles).to.include(`${one.follows.surface} ${one.follows.pole}`);
    }
  });
});
