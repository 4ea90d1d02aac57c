// Runs right behind the library (see pdf-library.ts).
import { putBack } from './pdf-load-begin.ts';

putBack();
