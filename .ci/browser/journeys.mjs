// All journeys; names of journeys as arguments play only those.
import { play } from './desk.mjs';
import filings from './filings.mjs';
import pages from './pages.mjs';
import referrals from './referrals.mjs';
import tasklist from './tasklist.mjs';

await play([...tasklist, ...referrals, ...pages], filings);
