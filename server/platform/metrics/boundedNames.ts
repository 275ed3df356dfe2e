export const ANONYMOUS = 'anonymous';
export const OTHER = 'other';

/**
 * Keeps the values of a label few, whatever callers send: the first `most` names that trusted callers use are kept, any other is `other`, none
 * is `anonymous`. Callers who are not trusted use names that are known already, but make none known.
 */
export class BoundedNames {
  private readonly known = new Set<string>();

  constructor(
    private readonly most: number,
    private readonly longest = 64,
  ) {}

  labelOf(name: string | null | undefined, isTrusted: boolean): string {
    if (!name) return ANONYMOUS;
    if (this.known.has(name)) return name;
    if (!isTrusted || this.known.size >= this.most || name.length > this.longest) return OTHER;
    this.known.add(name);
    return name;
  }
}
