// Runs right behind the library (see pdf-library.ts).
import { putBack } from './load-begin.ts';

putBack();
