/** Pens. */
export const fr = {
  menu: { pens: 'Stylos' },
  pen: { none: 'Aucun stylo' },
  penStatus: { MET: 'Plein', EMPTY: 'Vide' },
  field: { colour: 'Couleur', Pen: { kind: 'Sorte de stylo' } },
  entity: { Pen: 'Stylo' },
  journalAction: { pen: { filled: 'Stylo rempli' } },
};
