/** What the register of incidents says beyond its own pages: the line of the menu, clocks that run. */
export const fr = {
  clockStatus: {
    RUNNING: 'Il reste %{time}',
    OVERDUE: 'Dépassé de %{time}',
    DONE: 'CNIL notifiée dans les 72 heures',
    DONE_LATE: 'CNIL notifiée en retard',
    NOT_REQUIRED: 'CNIL : non requis',
  },
  menu: {
    incidents: 'Incidents',
  },
  incident: {
    clocks: 'Délais qui courent',
    running: 'Violations en cours',
    more: 'et %{smart_count} autre incident ouvert |||| et %{smart_count} autres incidents ouverts',
    clock: 'CNIL, 72 heures de %{party} (RGPD art. 33(1), jamais décalées)',
    clockElsewhere: 'CNIL, 72 heures : délai du responsable (%{controller}), dû par %{party} (RGPD art. 33(1), jamais décalées)',
    clockFrom: 'Du %{from} au %{due}',
    clockDone: 'notifiée le %{date}',
    lasting: {
      days: '%{days} j %{hours} h',
      hours: '%{hours} h %{minutes} min',
      minutes: '%{minutes} min',
    },
  },
};
