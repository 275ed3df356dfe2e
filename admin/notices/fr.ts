/** What was done to the rights of others. */
export const fr = {
  verb: {
    dismissNotice: 'J’ai lu',
  },
  done: {
    dismissNotice: 'Retiré de votre accueil',
  },
  notice: {
    title: 'À savoir sur les droits et ce qui est publié',
    ADMINISTRATOR_TOOK_ROLE: '%{name}, qui administre Garant, s’est donné le rôle « %{role} » (%{where}), le %{date}.',
    ADMINISTRATOR_CHANGED_BODY: '%{name}, qui administre Garant, a changé son propre organisme pour %{body}, le %{date}.',
    ADMINISTRATOR_RECOVERED: '%{name} a reçu le rôle d’administration depuis la ligne de commande du serveur, le %{date}.',
    SHOWCASE_AGREED: '%{name}, pour %{party}, accepte que des parties de la convention soient montrées à tous (%{where}), le %{date}.',
    SHOWCASE_WITHDRAWN: '%{name}, pour %{party}, a retiré son accord à la page publique (%{where}), le %{date}.',
  },
};
