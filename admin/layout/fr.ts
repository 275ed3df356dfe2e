/** The frame around the screens: menu, session, thresholds. */
export const fr = {
  signIn: {
    title: 'Qui doit quoi, et où est la preuve',
    what: 'Garant suit les obligations d’une convention entre organismes publics : chacun y dépose ses preuves, l’autre partie les relit et les atteste.',
    how: 'Vous vous connectez avec votre fournisseur d’identité. Aucun mot de passe n’est conservé ici.',
    button: 'Se connecter',
    proConnect: 'S’identifier avec',
    proConnectName: 'ProConnect',
    aboutProConnect: 'Qu’est-ce que ProConnect ?',
    aboutProConnectTitle: 'Qu’est-ce que ProConnect ? - nouvelle fenêtre',
  },
  noAccess: {
    title: 'Vous n’avez pas encore d’accès',
    who: 'Vous êtes bien connecté : %{name}. Aucune habilitation en vigueur ne vous est rattachée.',
    ask: 'Demandez à la personne qui administre Garant dans votre organisme, ou au DPO de votre partie, de vous habiliter pour une convention.',
    write: 'Pour écrire à l’administration :',
  },
  forbidden: {
    title: 'Cette page ne vous est pas ouverte',
    hint: 'Elle demande une habilitation que vous n’avez pas.',
  },
  notFound: {
    title: 'Page introuvable',
    hint: 'L’adresse est fausse, ou la page n’existe plus.',
    home: 'Aller à mon travail',
  },
  failure: {
    screen: 'Cet écran n’a pas pu s’afficher. Réessayez ; si cela se répète, signalez-le à l’administration de Garant.',
  },
  layout: {
    menu: 'Menu principal',
    group: {
      standing: 'Où en est la convention',
      tracking: 'Suivi',
      registers: 'Registres',
      governance: 'Gouvernance',
      administration: 'Administration',
    },
  },
  session: {
    over: 'Votre session est terminée',
    kept: 'Connectez-vous de nouveau pour continuer. Vous retrouverez cette page telle quelle, avec ce que vous avez saisi.',
    elsewhere: 'Se connecter dans une nouvelle fenêtre',
    here: 'Se connecter ici',
    resumed: 'Vous êtes de nouveau connecté',
    closeThis: 'Vous pouvez fermer cette fenêtre et reprendre votre travail dans l’autre.',
  },
};
