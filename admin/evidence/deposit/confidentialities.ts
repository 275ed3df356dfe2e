import type { Confidentiality } from '../../generated/graphql.ts';

export const CONFIDENTIALITIES: Confidentiality[] = ['PARTIES', 'RESTRICTED', 'PUBLIC'];
