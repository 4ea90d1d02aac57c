/** What entries without an id of their own are called by (指し方): `population/2040`, `term/関係人口`; a second one of the same name has `#2`. */
export class EntryIds {
  private readonly taken = new Map<string, number>();

  private unique(id: string): string {
    const nth = (this.taken.get(id) ?? 0) + 1;
    this.taken.set(id, nth);
    return nth === 1 ? id : `${id}#${nth}`;
  }

  /** A population aimed at, by its year. */
  population({ year }: { readonly year: number }): string {
    return this.unique(`population/${year}`);
  }

  /** An explained term, by itself. */
  term({ term }: { readonly term: string }): string {
    return this.unique(`term/${term}`);
  }
}
