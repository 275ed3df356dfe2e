/** The frame around the screens: menu, session, thresholds. */
export const en = {
  signIn: {
    title: 'Who owes what, and where the proof is',
    what: 'Garant follows the obligations of an agreement between public bodies: each one deposits its evidence, the other party reviews and attests it.',
    how: 'You sign in with your identity provider. No password is kept here.',
    button: 'Sign in',
    proConnect: 'Sign in with',
    proConnectName: 'ProConnect',
    aboutProConnect: 'What is ProConnect?',
    aboutProConnectTitle: 'What is ProConnect? - new window',
  },
  noAccess: {
    title: 'You do not have access yet',
    who: 'You are signed in as %{name}. No membership in force is attached to you.',
    ask: 'Ask the person who administers Garant in your organisation, or the DPO of your party, to give you a membership of a convention.',
    write: 'To write to the administration:',
  },
  forbidden: {
    title: 'This page is not open to you',
    hint: 'It needs a membership that you do not have.',
  },
  notFound: {
    title: 'Page not found',
    hint: 'The address is wrong, or the page no longer exists.',
    home: 'Go to my work',
  },
  failure: {
    screen: 'This screen could not be shown. Try again; if it happens again, tell the administration of Garant.',
  },
  layout: {
    menu: 'Main menu',
    group: {
      standing: 'Where the agreement stands',
      tracking: 'Tracking',
      registers: 'Registers',
      governance: 'Governance',
      administration: 'Administration',
    },
  },
  session: {
    over: 'Your session has ended',
    kept: 'Sign in again to go on. You will find this page as it is, with what you typed.',
    elsewhere: 'Sign in in a new window',
    here: 'Sign in here',
    resumed: 'You are signed in again',
    closeThis: 'You may close this window and go on with your work in the other one.',
  },
};
