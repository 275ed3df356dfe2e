/** What was done to the rights of others. */
export const en = {
  verb: {
    dismissNotice: 'I have read it',
  },
  done: {
    dismissNotice: 'Taken off your home page',
  },
  notice: {
    title: 'About rights and what is published',
    ADMINISTRATOR_TOOK_ROLE: '%{name}, who administers Garant, gave themself the role “%{role}” (%{where}) on %{date}.',
    ADMINISTRATOR_CHANGED_BODY: '%{name}, who administers Garant, changed their own organisation to %{body} on %{date}.',
    ADMINISTRATOR_RECOVERED: '%{name} was given the role of administrator from the command line of the server on %{date}.',
    SHOWCASE_AGREED: '%{name}, for %{party}, agreed on %{date} that parts of the agreement are shown to anybody (%{where}).',
    SHOWCASE_WITHDRAWN: '%{name}, for %{party}, withdrew its agreement to the public page on %{date} (%{where}).',
  },
};
