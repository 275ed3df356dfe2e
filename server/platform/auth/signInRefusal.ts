import type { Text } from '../errors.ts';

/** What a page says of a sign-in that did not succeed. */
interface RefusalWords {
  status: number;
  title: Text;
  /** What happened. */
  what: Text;
  /** What the person can do about it. */
  next: Text;
}

const RESTART = {
  fr: 'Recommencez la connexion depuis ce site, dans un seul onglet.',
  en: 'Start signing in again from this site, in a single tab.',
};
const LATER = {
  fr: 'Réessayez dans quelques minutes. Si cela persiste, prévenez l’administrateur de cette instance.',
  en: 'Try again in a few minutes. If it goes on, tell the administrator of this instance.',
};
const TELL_ADMINISTRATOR = {
  fr: 'Ce réglage revient à l’administrateur de cette instance : transmettez-lui la référence ci-dessous.',
  en: 'Only the administrator of this instance can settle this: give them the reference below.',
};

export const REFUSALS = {
  RETURN_ADDRESS_REFUSED: {
    status: 400,
    title: { fr: 'Adresse de retour refusée', en: 'Return address refused' },
    what: {
      fr: 'Le lien suivi demandait de revenir, après la connexion, à une adresse qui n’est pas une page de ce site.',
      en: 'The link you followed asked to come back, after signing in, to an address that is not a page of this site.',
    },
    next: { fr: 'Connectez-vous sans passer par ce lien.', en: 'Sign in without using that link.' },
  },
  ATTEMPT_MISSING: {
    status: 400,
    title: { fr: 'Connexion introuvable', en: 'Sign-in not found' },
    what: {
      fr: 'Cette réponse ne correspond à aucune connexion en cours dans ce navigateur : elle a déjà servi, elle vient d’un autre navigateur, elle est restée plus de dix minutes en attente, ou les cookies sont bloqués.',
      en: 'This answer matches no sign-in under way in this browser: it was already used, comes from another browser, waited for more than ten minutes, or cookies are blocked.',
    },
    next: RESTART,
  },
  ATTEMPT_EXPIRED: {
    status: 400,
    title: { fr: 'Connexion expirée', en: 'Sign-in expired' },
    what: {
      fr: 'Plus de dix minutes se sont écoulées entre la demande de connexion et la réponse du fournisseur d’identité.',
      en: 'More than ten minutes went by between the request to sign in and the answer of the identity provider.',
    },
    next: RESTART,
  },
  STATE_MISMATCH: {
    status: 400,
    title: { fr: 'Réponse d’une autre connexion', en: 'Answer to another sign-in' },
    what: {
      fr: 'La réponse reçue n’est pas celle de la dernière connexion demandée dans ce navigateur (paramètre « state »).',
      en: 'The answer received is not that of the last sign-in asked for in this browser (parameter “state”).',
    },
    next: RESTART,
  },
  ACCESS_DENIED: {
    status: 403,
    title: { fr: 'Connexion refusée ou abandonnée', en: 'Sign-in denied or given up' },
    what: {
      fr: 'Le fournisseur d’identité indique que la connexion a été abandonnée, ou qu’il n’a pas accepté de vous identifier.',
      en: 'The identity provider says that signing in was given up, or that it would not identify you.',
    },
    next: {
      fr: 'Recommencez. Si le refus vient de votre organisme, adressez-vous à son service informatique.',
      en: 'Try again. If your organisation refuses, ask its IT department.',
    },
  },
  PROVIDER_REFUSED_REQUEST: {
    status: 502,
    title: { fr: 'Demande refusée par le fournisseur d’identité', en: 'Request refused by the identity provider' },
    what: {
      fr: 'Le fournisseur d’identité n’accepte pas la demande telle que cette instance la formule.',
      en: 'The identity provider does not accept the request as this instance words it.',
    },
    next: TELL_ADMINISTRATOR,
  },
  PROVIDER_UNREACHABLE: {
    status: 503,
    title: { fr: 'Fournisseur d’identité injoignable', en: 'Identity provider out of reach' },
    what: {
      fr: 'Le service qui vérifie votre identité ne répond pas à cette instance.',
      en: 'The service that checks your identity does not answer this instance.',
    },
    next: LATER,
  },
  PROVIDER_FAILED: {
    status: 502,
    title: { fr: 'Panne du fournisseur d’identité', en: 'The identity provider failed' },
    what: {
      fr: 'Le service qui vérifie votre identité a répondu par une erreur, ou par une réponse incompréhensible.',
      en: 'The service that checks your identity answered with an error, or with something that cannot be understood.',
    },
    next: LATER,
  },
  CLIENT_REFUSED: {
    status: 502,
    title: { fr: 'Instance non reconnue par le fournisseur d’identité', en: 'Instance not recognised by the identity provider' },
    what: {
      fr: 'Le fournisseur d’identité n’accepte pas l’identifiant ou le secret de cette instance (OIDC_CLIENT_ID, OIDC_CLIENT_SECRET).',
      en: 'The identity provider does not accept the identifier or the secret of this instance (OIDC_CLIENT_ID, OIDC_CLIENT_SECRET).',
    },
    next: TELL_ADMINISTRATOR,
  },
  CODE_REFUSED: {
    status: 400,
    title: { fr: 'Code de connexion périmé', en: 'Sign-in code out of date' },
    what: {
      fr: 'Le code remis par le fournisseur d’identité a déjà servi, ou a été présenté trop tard (il ne vaut que quelques dizaines de secondes).',
      en: 'The code given by the identity provider was already used, or was presented too late (it is worth some tens of seconds only).',
    },
    next: RESTART,
  },
  CLOCK_SKEW: {
    status: 502,
    title: { fr: 'Horloges en désaccord', en: 'Clocks disagree' },
    what: {
      fr: 'L’horloge de cette instance et celle du fournisseur d’identité sont trop éloignées : sa réponse paraît périmée ou à venir.',
      en: 'The clocks of this instance and of the identity provider are too far apart: its answer seems past or yet to come.',
    },
    next: TELL_ADMINISTRATOR,
  },
  ANSWER_NOT_VERIFIED: {
    status: 502,
    title: { fr: 'Réponse non vérifiable', en: 'Answer that cannot be verified' },
    what: {
      fr: 'La réponse du fournisseur d’identité a été écartée : sa signature, son émetteur, son destinataire ou sa personne ne concordent pas.',
      en: 'The answer of the identity provider was set aside: its signature, issuer, audience or subject does not agree.',
    },
    next: {
      fr: 'Recommencez la connexion. Si cela se reproduit, transmettez la référence ci-dessous à l’administrateur de cette instance.',
      en: 'Sign in again. If it happens again, give the reference below to the administrator of this instance.',
    },
  },
  LEVEL_TOO_LOW: {
    status: 403,
    title: { fr: 'Authentification trop faible', en: 'Authentication too weak' },
    what: {
      fr: 'Cette instance demande une authentification plus forte que celle que vous venez de faire, par exemple avec un second facteur.',
      en: 'This instance asks for a stronger authentication than the one you just made, for instance with a second factor.',
    },
    next: {
      fr: 'Activez la double authentification auprès de votre organisme, déconnectez-vous du fournisseur d’identité, puis recommencez.',
      en: 'Turn on two-factor authentication with your organisation, sign out of the identity provider, then try again.',
    },
  },
  UNKNOWN_PERSON: {
    status: 403,
    title: { fr: 'Vous n’avez pas encore accès à cette instance', en: 'You do not have access to this instance yet' },
    what: {
      fr: 'Votre identité est vérifiée, mais personne ne vous a encore inscrit ici.',
      en: 'Your identity is verified, but nobody has registered you here yet.',
    },
    next: {
      fr: 'Demandez votre inscription à l’administrateur de cette instance.',
      en: 'Ask the administrator of this instance to register you.',
    },
  },
  DEACTIVATED_PERSON: {
    status: 403,
    title: { fr: 'Votre accès a été retiré', en: 'Your access was withdrawn' },
    what: {
      fr: 'Votre identité est vérifiée, mais votre compte sur cette instance a été désactivé.',
      en: 'Your identity is verified, but your account on this instance was deactivated.',
    },
    next: {
      fr: 'Si c’est une erreur, demandez sa réactivation à l’administrateur de cette instance.',
      en: 'If this is a mistake, ask the administrator of this instance to reactivate it.',
    },
  },
  EMAIL_NOT_VERIFIED: {
    status: 403,
    title: { fr: 'Adresse électronique non vérifiée', en: 'E-mail address not verified' },
    what: {
      fr: 'Votre fournisseur d’identité ne certifie pas que l’adresse électronique présentée est la vôtre : elle ne peut pas vous ouvrir l’accès auquel une personne a été invitée.',
      en: 'Your identity provider does not certify that the e-mail address given is yours: it cannot open the access a person was invited to.',
    },
    next: {
      fr: 'Faites vérifier votre adresse auprès de votre fournisseur d’identité, puis recommencez.',
      en: 'Have your address verified by your identity provider, then try again.',
    },
  },
  IDENTITY_CHANGED: {
    status: 403,
    title: { fr: 'Votre identité a changé', en: 'Your identity changed' },
    what: {
      fr: 'Votre adresse est connue ici, mais sous une autre identité : vous avez pu changer d’organisme ou de fournisseur d’identité. Votre demande est enregistrée.',
      en: 'Your address is known here, but under another identity: you may have changed organisation or identity provider. Your request is recorded.',
    },
    next: {
      fr: 'Un administrateur de cette instance doit confirmer que c’est bien vous. Prévenez-le, puis reconnectez-vous une fois qu’il l’a fait.',
      en: 'An administrator of this instance must confirm that it is you. Tell them, then sign in again once they have.',
    },
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    title: { fr: 'Trop de demandes', en: 'Too many requests' },
    what: {
      fr: 'Trop de connexions ont été demandées depuis votre réseau en peu de temps.',
      en: 'Too many sign-ins were asked for from your network in a short time.',
    },
    next: { fr: 'Attendez une minute, puis recommencez.', en: 'Wait a minute, then try again.' },
  },
  PAGE_NOT_FOUND: {
    status: 404,
    title: { fr: 'Page introuvable', en: 'Page not found' },
    what: { fr: 'Cette adresse ne correspond à aucune étape de la connexion.', en: 'This address is no step of signing in.' },
    next: RESTART,
  },
  INTERNAL: {
    status: 500,
    title: { fr: 'Incident de notre côté', en: 'Something failed on our side' },
    what: {
      fr: 'La connexion a été interrompue par un défaut de cette instance.',
      en: 'Signing in was cut short by a fault of this instance.',
    },
    next: LATER,
  },
} as const satisfies Record<string, RefusalWords>;

export type RefusalCode = keyof typeof REFUSALS;

/** Why a sign-in stops, by a code that has its words in `REFUSALS`. */
export class SignInRefusal extends Error {
  readonly code: RefusalCode;
  /** Error code of the identity provider (OAuth 2.0, section 4.1.2.1, or its own such as Y000400). */
  readonly providerCode?: string;
  readonly returnTo?: string;
  /** Where to end the session at the identity provider. */
  readonly signOutUrl?: string;

  /** HTTP status: that of a bad request where nothing of it comes from the provider. */
  readonly status: number;

  constructor(
    code: RefusalCode,
    details: { providerCode?: string; returnTo?: string; signOutUrl?: string; cause?: unknown; isForged?: boolean } = {},
  ) {
    super(code, { cause: details.cause });
    this.name = 'SignInRefusal';
    this.code = code;
    this.providerCode = details.providerCode;
    this.returnTo = details.returnTo;
    this.signOutUrl = details.signOutUrl;
    this.status = details.isForged ? 400 : REFUSALS[code].status;
  }
}
