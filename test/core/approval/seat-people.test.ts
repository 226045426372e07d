import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { seatPeople } from '../../../core/approval/seat-people.ts';

/** The most seats that can be taken, found by trying all ways. */
function mostSeats(seats: readonly string[], people: readonly string[]): number {
  const [seat, ...rest] = seats;
  if (seat === undefined) return 0;
  const ways = people.filter((person) => seat.includes(person));
  return Math.max(
    mostSeats(rest, people),
    ...ways.map(
      (person) =>
        1 +
        mostSeats(
          rest,
          people.filter((one) => one !== person),
        ),
    ),
  );
}

describe('seatPeople()', () => {
  it('takes as many seats as can be', () => {
    const person = fc.constantFrom('a', 'b', 'c', 'd');
    const seat = fc.uniqueArray(person).map((fitting) => fitting.join(''));
    fc.assert(
      fc.property(fc.array(seat, { maxLength: 4 }), fc.uniqueArray(person), (texts, people) => {
        const seats = texts.map((text) => ({ text }));
        const taken = seatPeople(seats, people, (one, { text }) => text.includes(one));

        expect(taken.filter(Boolean)).to.have.length(mostSeats(texts, people));
      }),
    );
  });
});
