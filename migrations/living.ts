/** What was published of the living SQL: how many times, and the hash of what it says now; written by `npm run db:freeze`. */
export const LIVING: Record<string, { revision: number; sha256: string }> = {
  fold: { revision: 1, sha256: 'd647bfe8e1ea331e43baab2f831a887557de658b56408a99521b8c5c7e1fb35d' },
  'legal-days': { revision: 2, sha256: '383c3bfc9079413f0ff51a7bf9a997c73ea9d2e3dcba8a171bf7e8d49b4f9b4d' },
  applicability: { revision: 1, sha256: '9c681c281018b818648874a0586d351a0e33d47138d8ff474aff50239c3f392b' },
  guards: { revision: 1, sha256: '460807b5b579a8bc34947be06f9b0a75c28dea73d6234915e049e0cf75ffe3ad' },
  'journal-append': { revision: 1, sha256: 'fec3ef3cb6f2f71f9790d0f3e23d29f124aa7f783f192d7cd43d9313f6380f8c' },
  'touched-states': { revision: 2, sha256: 'f55088e2fed87d56b9ba87b9e954562d069181b3af7d08e28064e68cd4e27022' },
  'journal-hash': { revision: 1, sha256: 'd9baa1de016bc1e18ea0b5bd553a41874fd2f118c2b0b759360dd132ebf70f2f' },
  'journal-verification': { revision: 1, sha256: 'fa56ae5545a5cb128b2a3669720d650b93b63ffeae06eaafaad1bcc12f279b6f' },
  profile: { revision: 1, sha256: '8b06ec7ebe68d7309b91632e361b7993e8c5073fbffd69b5d6055275ca39ebdc' },
  'convention-dates': { revision: 1, sha256: '1ffdb6f60bbd2af937138419390ad2bb81352c42eaedbf0537a99ab1d9f57b9b' },
  acceptance: { revision: 2, sha256: 'bfe74d3a3c2ac8670d1cba59ab1ef2087acda63e367dfb33bfaa79e4f5243078' },
  openings: { revision: 1, sha256: 'd507ed415fe7f4248157c09b70b06ffb1f4dde4ecd7a85d9ff2bb6989f5f1b24' },
  occurrences: { revision: 1, sha256: 'bfa53f340a9f57b91a0bf1f15dd0a93bddadabc3c6415b35403a1cfb73793992' },
  'state-rule': { revision: 2, sha256: 'e85c079c4a20f79cd61f7890be1e9c2d6a5f9cd6b2bf25409fef3c1bf2a8b548' },
  'kept-states': { revision: 2, sha256: '795d0fb30f3bb6173aff75d6d33a34d76017510ca002b50bd237e21ff45dc979' },
};
