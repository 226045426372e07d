import { expect } from 'chai';
import { describe, it } from 'mocha';
import { emailOf } from '../../core/email-of.ts';
import { parseTime } from '../../core/parse-time.ts';
import { codeOf } from '../helpers/error-code.ts';

describe('parseTime()', () => {
  for (const [text, iso] of [
    ['2026-11-01T12:00Z', '2026-11-01T12:00:00.000Z'],
    ['2026-11-01T12:00:30Z', '2026-11-01T12:00:30.000Z'],
    ['2026-11-01T12:00:30.250Z', '2026-11-01T12:00:30.250Z'],
    ['2026-11-01T13:00+01:00', '2026-11-01T12:00:00.000Z'],
    ['2026-11-01T23:30-05:30', '2026-11-02T05:00:00.000Z'],
    ['2026-11-01', '2026-11-01T00:00:00.000Z'],
    ['2028-02-29', '2028-02-29T00:00:00.000Z'],
  ] as const) {
    it(`reads "${text}"`, () => {
      expect(parseTime(text).toISOString()).to.equal(iso);
    });
  }

  for (const text of [
    ...['', 'now', 'tomorrow', '2026', '2026-11', '2026-11-01T12:00', '2026-11-01 12:00Z', '2026-13-01', '2026-02-30'],
    ...['2026-02-29T10:00Z', '2026-11-01T25:00Z', '2026-11-01T24:00Z', '2026-11-01T12:60Z', '01.11.2026', '1793534400'],
    '2026-11-01T12:00+99:00',
  ]) {
    it(`refuses "${text}"`, () => {
      expect(codeOf(() => parseTime(text))).to.equal('TIME_INVALID');
    });
  }
});

describe('emailOf()', () => {
  for (const [person, email] of [
    ['Ada <ada@example.com>', 'ada@example.com'],
    ['Ada <ADA@Example.COM> ', 'ada@example.com'],
    ['<ada@example.com>', 'ada@example.com'],
    ['Ada@Example.com', 'ada@example.com'],
    ['A <b> <ada@example.com>', 'ada@example.com'],
    ['robot', 'robot'],
  ] as const) {
    it(`of "${person}" is ${email}`, () => {
      expect(emailOf(person)).to.equal(email);
    });
  }
});
