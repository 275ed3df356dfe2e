declare module '@socialgouv/jours-feries' {
  /** The national holidays of a year by their names (code du travail, art. L3133-1), at midnight where the program runs; two more in Alsace-Moselle (L3134-13). */
  export default function holidaysOf(year: number, of: { alsace: boolean }): Record<string, Date>;
}
