// What crosses a border, as types. Everything that arrives is `unknown` until shared/shapes.js has read it.

/** Stable error codes of the bridge; never renamed, never reused. */
export type ProblemCode =
  | 'AGENT_NOT_FOUND'
  | 'AGENT_LOCKED'
  | 'TLS_UNTRUSTED'
  | 'NOT_PAIRED'
  | 'PAIRING_CLOSED'
  | 'PAIRING_FAILED'
  | 'CLIENT_REVOKED'
  | 'BAD_SIGNATURE'
  | 'REPLAY'
  | 'CLOCK_SKEW'
  | 'VERSION_UNSUPPORTED'
  | 'REQUEST_MALFORMED'
  | 'PAYLOAD_TOO_LARGE'
  | 'RATE_LIMITED'
  | 'OFFER_MALFORMED'
  | 'OFFER_BAD_SIGNATURE'
  | 'OFFER_EXPIRED'
  | 'OFFER_ALREADY_USED'
  | 'SELLER_NOT_TRUSTED'
  | 'SELLER_REVOKED'
  | 'REVOCATION_UNKNOWN'
  | 'ORIGIN_MISMATCH'
  | 'CURRENCY_UNSUPPORTED'
  | 'LIMIT_EXCEEDED'
  | 'ORDER_REFUSED'
  | 'SELLER_UNREACHABLE'
  | 'USER_REJECTED'
  | 'USER_TIMEOUT'
  | 'DUPLICATE_REQUEST'
  | 'PAYMENT_DECLINED'
  | 'PAYMENT_IN_DOUBT'
  | 'INTERNAL'
  | 'WITHDRAWAL_EXPIRED'
  | 'CLAIM_REFUSED'
  | 'ANSWER_PENDING'
  | 'ORDER_UNCONFIRMED'
  | 'REFUSAL_NOT_SIGNED'
  | 'PAYMENT_REFUSED'
  | 'PAYMENT_SYSTEM_UNSUPPORTED'
  | 'STORE_UNAVAILABLE';

/** A statement on the wire with the OCSP responses that go with it. */
export interface StapledStatement {
  /** JWS in compact form, exactly as it arrived. */
  statement: string;
  /** Base64 DER of each response. */
  ocsp: string[];
}

/** What the page showed around the control; only ever compared, never believed. */
export interface PageReport {
  origin: string;
  topOrigin: string;
  /** Outer HTML of the marked elements, at most 64 KiB. */
  markup: string;
  /** The page has more marks than that. */
  cut: boolean;
  language: string;
}

export type DealState =
  | 'waiting'
  | 'locked'
  | 'ordered'
  | 'paying'
  | 'paid'
  | 'rejected'
  | 'refused'
  | 'in-doubt';

/** What the agent tells about a deal. */
export interface DealView {
  deal: string;
  state: DealState;
  seller: string;
  total: { minorUnits: number; currency: string };
  orderNumber?: string;
  returnUrl?: string;
  problem?: ProblemReport;
}

/** Problem JSON (RFC 9457) as far as this extension uses it. */
export interface ProblemReport {
  code: ProblemCode;
  /** The one next step, in the agent's words. */
  next: string;
}

export interface Hello {
  version: number;
  agent: string;
  locked: boolean;
}

/** This browser's half of a pairing; the private key cannot leave the browser. */
export interface ClientIdentity {
  privateKey: CryptoKey;
  /** SHA-256 of the public key's SPKI, base64url. */
  keyId: string;
}

/** A pairing that the owner confirmed. */
export interface Pairing extends ClientIdentity {
  /** The agent's public key, SPKI in base64url. */
  agentKey: string;
  label: string;
  /** Port where the agent answered last. */
  port: number;
  /** Milliseconds since 1970. */
  pairedAt: number;
}

/** How things stand between this extension and the agent. */
export type ConnectionState =
  | 'ready'
  | 'locked'
  | 'not-paired'
  | 'not-found'
  | 'starting'
  | 'untrusted'
  | 'unknown-here'
  | 'impostor'
  | 'clock'
  | 'version';

export interface Connection {
  state: ConnectionState;
  port?: number;
  /** The agent is stopped, and its host can start it. */
  startable?: boolean;
  /** Milliseconds since 1970. */
  checkedAt: number;
}

/** How things stand, as one word. */
export type Situation = ConnectionState | 'question' | 'working' | 'in-doubt';

/** What the toolbar shows. */
export interface Badge {
  text: string;
  /** `#rrggbb` */
  colour: string;
  title: string;
}

export type HostQuestion = 'locate' | 'status' | 'start';

/** What the agent's host says of it; a hint, never a proof. */
export type HostAnswer = { state: 'running'; port: number } | { state: 'starting' | 'stopped' };

/** A deal and the tab it came from. */
export interface KnownDeal {
  view: DealView;
  tab?: number;
  origin?: string;
  offerUrl?: string;
  /** The tab was sent to the shop's return address. */
  returned?: boolean;
}

/** An offer that is on its way to the agent; written down before it is sent. */
export interface Posting {
  body: string;
  tab: number;
  origin: string;
  offerUrl: string;
  at: number;
}

/** Why the last click came to nothing. */
export interface Failure {
  code: ProblemCode | FetchFailure;
  origin: string;
  next?: string;
  at: number;
}

/** Why a shop's offer could not be fetched. */
export type FetchFailure =
  | 'OFFER_UNREACHABLE'
  | 'OFFER_NOT_SAME_ORIGIN'
  | 'OFFER_TOO_LARGE'
  | 'OFFER_UNREADABLE';

/** The page that sent a message, as the browser names it. */
export interface Page {
  tab: number;
  origin: string;
}

/** From the content script. */
export type PageMessage =
  | { type: 'page-tagged' }
  | { type: 'offer-clicked'; offerUrl: string }
  | {
      type: 'offer-fetched';
      offerUrl: string;
      offer: StapledStatement;
      markup: string;
      cut: boolean;
      language: string;
    }
  | { type: 'offer-failed'; reason: FetchFailure };

/** To the content script. */
export type TabMessage =
  | { type: 'usable'; usable: boolean }
  | { type: 'deal-paid'; origin: string; returnUrl: string };

/** From the popup and the pairing page. */
export type ExtensionMessage =
  | { type: 'status'; check: boolean }
  | { type: 'raise'; deal: string }
  | { type: 'paired' }
  | { type: 'forget' }
  | { type: 'seen' }
  | { type: 'start' };

/** What the popup shows. */
export interface Status {
  connection: Connection;
  paired: boolean;
  deals: DealView[];
  /** How many more deals the agent told of that cannot be read. */
  unreadable: number;
  /** An offer is on its way to the agent. */
  sending: boolean;
  failure?: Failure;
}

/** Everything the worker remembers between two of its lives, in storage.session. */
export interface Memory {
  connection: Connection | null;
  deals: Record<string, KnownDeal>;
  /** How many more deals the agent told of that could not be read. */
  unreadable: number;
  postings: Record<string, Posting>;
  failure: Failure | null;
  /** Tabs whose page carries tags, and their origin. */
  tagged: Record<string, string>;
  /** What the agent's host said last, and when, in milliseconds since 1970. */
  host: { askedAt: number; answer?: HostAnswer } | null;
}
