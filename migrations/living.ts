/** What was published of the living SQL: how many times, and the hash of what it says now; written by `npm run db:freeze`. */
export const LIVING: Record<string, { revision: number; sha256: string }> = {
  fold: { revision: 1, sha256: 'd647bfe8e1ea331e43baab2f831a887557de658b56408a99521b8c5c7e1fb35d' },
  'legal-days': { revision: 1, sha256: '520571f8b4dcd6e56ef233153b31f6e57d79af05098ff7ad39247519b0a9c056' },
  applicability: { revision: 1, sha256: '9c681c281018b818648874a0586d351a0e33d47138d8ff474aff50239c3f392b' },
  guards: { revision: 1, sha256: '460807b5b579a8bc34947be06f9b0a75c28dea73d6234915e049e0cf75ffe3ad' },
  'journal-append': { revision: 1, sha256: 'fec3ef3cb6f2f71f9790d0f3e23d29f124aa7f783f192d7cd43d9313f6380f8c' },
  'touched-states': { revision: 1, sha256: 'c3fc283dd5db629f9fd0420459b3e5d15f7fcf5686bd798b90e16ea5819eb8e2' },
  'journal-hash': { revision: 1, sha256: 'd9baa1de016bc1e18ea0b5bd553a41874fd2f118c2b0b759360dd132ebf70f2f' },
  'journal-verification': { revision: 1, sha256: 'fa56ae5545a5cb128b2a3669720d650b93b63ffeae06eaafaad1bcc12f279b6f' },
  profile: { revision: 1, sha256: '8b06ec7ebe68d7309b91632e361b7993e8c5073fbffd69b5d6055275ca39ebdc' },
  acceptance: { revision: 1, sha256: '5318e61358159a46295f18b081855c4c5d4d8e432d69f68c915830975ddbd869' },
  'state-rule': { revision: 1, sha256: '7243e3e8e633a70506d18f48ed101cdde69f2a9fa4555705a6493c313b6d93c8' },
  'kept-states': { revision: 1, sha256: '07f3555ec54ffe134ddb11211d162af94fe532077b23976f850fb4ab3e124ace' },
};
