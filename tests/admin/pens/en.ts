/** Pens. */
export const en = {
  menu: { pens: 'Pens' },
  pen: { none: 'No pen' },
  penStatus: { MET: 'Full', EMPTY: 'Empty' },
  field: { colour: 'Colour', Pen: { kind: 'Kind of pen' } },
  entity: { Pen: 'Pen' },
  journalAction: { pen: { filled: 'Pen filled' } },
};
