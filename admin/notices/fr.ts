/** What was done to the rights of others. */
export const fr = {
  verb: {
    dismissNotice: 'J’ai lu',
  },
  done: {
    dismissNotice: 'Retiré de votre accueil',
  },
  notice: {
    title: 'À savoir sur les droits',
    ADMINISTRATOR_TOOK_ROLE: '%{name}, qui administre Garant, s’est donné le rôle « %{role} » (%{where}), le %{date}.',
    ADMINISTRATOR_CHANGED_BODY: '%{name}, qui administre Garant, a changé son propre organisme pour %{body}, le %{date}.',
    ADMINISTRATOR_RECOVERED: '%{name} a reçu le rôle d’administration depuis la ligne de commande du serveur, le %{date}.',
  },
};
