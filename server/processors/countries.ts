import type { Text } from '../platform/errors.ts';

/** Codes of ISO 3166-1, two letters (maintenance agency, list of 2026-11-01): where a processor may hold data, or reach it from. */
const CODES = `
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR
CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU
ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ
MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI
SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`;

export const COUNTRIES: readonly string[] = CODES.trim().split(/\s+/);

/** What people write that is no country of today, and what is accepted instead. */
export const NO_COUNTRIES: Record<string, Text> = {
  EU: { fr: 'l’Union européenne n’est pas un pays : choisissez chaque pays', en: 'the European Union is no country: choose each country' },
  UE: { fr: 'l’Union européenne n’est pas un pays : choisissez chaque pays', en: 'the European Union is no country: choose each country' },
  UK: { fr: 'le code du Royaume-Uni est GB', en: 'the code of the United Kingdom is GB' },
  EL: { fr: 'le code de la Grèce est GR', en: 'the code of Greece is GR' },
  AN: {
    fr: 'les Antilles néerlandaises n’existent plus depuis le 15/12/2010 : choisissez BQ, CW ou SX',
    en: 'the Netherlands Antilles ended on 2010-12-15: choose BQ, CW or SX',
  },
  BU: { fr: 'la Birmanie se code MM depuis 1989', en: 'Burma is coded MM since 1989' },
  CS: {
    fr: 'la Serbie-et-Monténégro n’existe plus depuis le 26/09/2006 (ni la Tchécoslovaquie depuis 1993) : choisissez RS, ME, CZ ou SK',
    en: 'Serbia and Montenegro ended on 2006-09-26 (and Czechoslovakia in 1993): choose RS, ME, CZ or SK',
  },
  DD: { fr: 'la République démocratique allemande n’existe plus depuis 1990 : choisissez DE', en: 'East Germany ended in 1990: choose DE' },
  FX: { fr: 'la France métropolitaine se code FR', en: 'Metropolitan France is coded FR' },
  SU: { fr: 'l’URSS n’existe plus depuis 1992 : choisissez l’État d’aujourd’hui', en: 'the USSR ended in 1992: choose the state of today' },
  TP: { fr: 'le Timor oriental se code TL depuis 2002', en: 'East Timor is coded TL since 2002' },
  YD: { fr: 'le Yémen du Sud n’existe plus depuis 1990 : choisissez YE', en: 'South Yemen ended in 1990: choose YE' },
  YU: { fr: 'la Yougoslavie n’existe plus depuis 2003 : choisissez RS ou ME', en: 'Yugoslavia ended in 2003: choose RS or ME' },
  ZR: { fr: 'le Zaïre se code CD depuis 1997', en: 'Zaire is coded CD since 1997' },
  XK: { fr: 'le Kosovo n’a pas de code ISO : dites-le par la Serbie (RS)', en: 'Kosovo has no ISO code: tell it by Serbia (RS)' },
};

/** Days within which something holds, both included; no bound where one is null. */
export interface Span {
  from: string | null;
  until: string | null;
  /** Where it is written. */
  source: string;
}

/** France, and its territories where the GDPR is national or European law (Constitution, art. 72-3; loi n° 78-17, art. 125 à 129). */
export const NATIONAL = ['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'MF', 'BL', 'PM', 'NC', 'PF', 'WF', 'TF'];

const GDPR = { from: '2018-05-25', until: null, source: 'RGPD, art. 3 et 99' };
const EEA_GDPR = { from: '2018-07-20', until: null, source: 'Décision 154/2018 du Comité mixte de l’EEE' };

/** The members of the European Union since the GDPR applies. */
export const EU: Record<string, Span> = {
  ...Object.fromEntries(
    'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE AX'.split(' ').map((code) => [code, GDPR]),
  ),
  GB: {
    from: '2018-05-25',
    until: '2020-12-31',
    source: 'Accord de retrait, art. 127 : droit de l’Union jusqu’à la fin de la période de transition',
  },
};

/** The other members of the European Economic Area. */
export const EEA: Record<string, Span> = { IS: EEA_GDPR, LI: EEA_GDPR, NO: EEA_GDPR };

/** A decision by which the Commission finds a country adequate (GDPR, art. 45). */
export interface Adequacy extends Span {
  /** It holds for some bodies only: those certified, or that a law of theirs binds. */
  isPartial: boolean;
}

const found = (from: string, source: string, until: string | null = null, isPartial = false): Adequacy => ({
  from,
  until,
  source,
  isPartial,
});

/** Decisions of the Commission, read in its list on 2026-11-27; what ended stays, dated. */
export const ADEQUATE: Record<string, Adequacy[]> = {
  AD: [found('2010-10-19', 'Décision 2010/625/UE')],
  AR: [found('2003-06-30', 'Décision 2003/490/CE')],
  BR: [found('2026-01-26', 'Décision (UE) 2026/179')],
  CA: [found('2001-12-20', 'Décision 2002/2/CE (organismes soumis à la loi fédérale)', null, true)],
  CH: [found('2000-07-26', 'Décision 2000/518/CE')],
  FO: [found('2010-03-05', 'Décision 2010/146/UE')],
  GB: [found('2021-06-28', 'Décision (UE) 2021/1772, renouvelée le 19/12/2025', '2031-12-27')],
  GG: [found('2003-11-21', 'Décision 2003/821/CE')],
  IL: [found('2011-01-31', 'Décision 2011/61/UE')],
  IM: [found('2004-04-28', 'Décision 2004/411/CE')],
  JE: [found('2008-05-08', 'Décision 2008/393/CE')],
  JP: [found('2019-01-23', 'Décision (UE) 2019/419')],
  KR: [found('2021-12-17', 'Décision (UE) 2022/254')],
  NZ: [found('2012-12-19', 'Décision 2013/65/UE')],
  US: [
    found('2000-07-26', 'Sphère de sécurité, décision 2000/520/CE, invalidée (C-362/14)', '2015-10-06', true),
    found('2016-07-12', 'Bouclier de protection, décision (UE) 2016/1250, invalidée (C-311/18)', '2020-07-16', true),
    found('2023-07-10', 'Décision (UE) 2023/1795 : organismes certifiés du Data Privacy Framework', null, true),
  ],
  UY: [found('2012-08-21', 'Décision 2012/484/UE')],
};
