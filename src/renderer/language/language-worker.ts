import { readText } from '../../core/sentences/reading';
import type { CandidateRequest } from '../../core/keyboard/composition';
import { knowPerson, type LanguageEngines, loadLanguage, type ReadFile, suggest } from './language-data';
import { warmUpRequests } from './warm-up';
import type { LanguageWorkerReply, LanguageWorkerRequest, Person } from './protocol';

/** The part of a dedicated worker's global scope that is used. */
interface WorkerScope {
  readonly location: { readonly origin: string };
  onmessage: ((event: MessageEvent<LanguageWorkerRequest>) => void) | null;
  postMessage(message: LanguageWorkerReply): void;
}
const scope = self as unknown as WorkerScope;

let engines: LanguageEngines | null = null;
let person: Person | null = null;
/** Only the newest request counts: those that waited while another was answered are dropped. */
let newest: CandidateRequest | null = null;
type ReadingsRequest = Extract<LanguageWorkerRequest, { kind: 'readings' }>;
/** Asked while the engines were loading. */
const unread: ReadingsRequest[] = [];

scope.onmessage = ({ data }) => {
  if (data.kind === 'load') {
    void load(data.baseUrl || scope.location.origin);
    return;
  }
  if (data.kind === 'readings') {
    unread.push(data);
    answerReadings();
    return;
  }
  if (data.kind === 'person') {
    person = data.person;
    if (engines !== null) knowPerson(engines, person);
    return;
  }
  const isWaiting = newest !== null;
  newest = data.request;
  // Answered in a task of its own, so that requests already in the queue replace this one first.
  if (!isWaiting && engines !== null) setTimeout(answerNewest, 0);
};

async function load(baseUrl: string): Promise<void> {
  const startMs = performance.now();
  const read: ReadFile = async (path) => {
    const response = await fetch(new URL(path, baseUrl));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const loaded = await loadLanguage(read);
  for (const problem of loaded.problems) scope.postMessage({ kind: 'problem', ...problem });
  engines = loaded.engines;
  if (person !== null) knowPerson(engines, person);
  scope.postMessage({ kind: 'ready', tookMs: performance.now() - startMs });
  answerNewest();
  answerReadings();
  warmUp(warmUpRequests());
}

/** One key a task, so that what somebody types meanwhile is answered in between. */
function warmUp(requests: Iterator<CandidateRequest>): void {
  const next = requests.next();
  if (next.done === true || engines === null) return;
  suggest(engines, next.value);
  setTimeout(() => {
    warmUp(requests);
  }, 0);
}

function answerReadings(): void {
  const zh = engines?.zh;
  if (zh === undefined) return;
  for (const { requestId, texts } of unread.splice(0)) {
    const readings = texts.map((text) => readText(text, (run) => zh.syllablesOf(run)));
    scope.postMessage({ kind: 'readings', requestId, readings });
  }
}

function answerNewest(): void {
  const request = newest;
  newest = null;
  if (request === null || engines === null) return;
  const startMs = performance.now();
  const suggestions = suggest(engines, request);
  const tookMs = performance.now() - startMs;
  scope.postMessage({
    kind: 'candidates',
    reply: { requestId: request.requestId, ...suggestions, tookMs },
  });
}
