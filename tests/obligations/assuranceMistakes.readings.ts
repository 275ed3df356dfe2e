/** Changes to how words that can be read in several ways are read, each of which one case or more must notice. */
export const READING_MISTAKES: { mistake: string; of: string; find: string | RegExp; put: string }[] = [
  { mistake: 'the reading never asked for', of: 'obligation_state', find: 'when c.reading is not null', put: 'when false' },
  { mistake: 'asked for where none is proposed', of: 'obligation_state', find: 'when c.reading is not null', put: 'when true' },
  { mistake: 'one signatory enough', of: 'obligation_state', find: ')) > 0 then', put: ')) > 1 then' },
  {
    mistake: 'the bound party enough',
    of: 'obligation_state',
    find: 'when c.reading is not null',
    put: 'when c.reading is not null and decided.is_applicable is not true',
  },
  {
    mistake: 'a breach before the reading',
    of: 'obligation_state',
    find: 'when c.reading is not null',
    put: 'when not is_broken(o.id, as_of) and c.reading is not null',
  },
  { mistake: 'confirmed for ever', of: 'unconfirmed_by', find: 'w.is_confirmed and', put: '' },
  { mistake: 'the first word counted', of: 'unconfirmed_by', find: 'w.rank desc', put: 'w.rank' },
  { mistake: 'another reading taken for this one', of: 'unconfirmed_by', find: 'and w.proposed = proposed_reading', put: '' },
  { mistake: 'confirmed before it was', of: 'unconfirmed_by', find: 'and w.recorded_at <= as_of', put: '' },
  { mistake: 'confirmed of another meaning', of: 'unconfirmed_by', find: 'and w.recorded_at >= since', put: '' },
  { mistake: 'asked of a signatory of another convention', of: 'unconfirmed_by', find: 'y.convention_id = of_convention and', put: '' },
];
