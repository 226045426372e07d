/**
 * Gives each seat to a person who fits it, nobody two, so that as many seats as can be are taken: a person is moved to
 * another seat where that makes room (a bipartite matching by augmenting paths). Earlier seats go first.
 *
 * @returns for each seat, whether it is taken
 */
export function seatPeople<Seat, Person>(
  seats: readonly Seat[],
  people: readonly Person[],
  fits: (person: Person, seat: Seat) => boolean,
): readonly boolean[] {
  const seatOf = new Map<Person, Seat>();
  const take = (seat: Seat, tried: Set<Person>): boolean =>
    people.some((person) => {
      if (tried.has(person) || !fits(person, seat)) return false;
      tried.add(person);
      const held = seatOf.get(person);
      if (held !== undefined && !take(held, tried)) return false;
      seatOf.set(person, seat);
      return true;
    });
  return seats.map((seat) => take(seat, new Set()));
}
