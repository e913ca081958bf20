// @ts-check
import { stayAwake } from '../shared/browser.js';
import { parseEvent, parseTicket } from '../shared/shapes.js';
import { callAgent } from './connection.js';

/// The event channel: hints that something changed, the first as soon as it is open, and a heartbeat that keeps the worker alive
/// while something is pending.

const PROTOCOL = 'semper.events.v1';

/** @type {WebSocket | undefined} */
let channel;
let opening = false;

/**
 * @param {() => void} onChanged
 * @param {() => void} onLost hears that the channel broke
 * @returns {Promise<void>} when the channel is being opened, or there is one
 */
export async function listen(onChanged, onLost) {
  if (channel || opening) return;
  opening = true;
  try {
    const { value, port } = await callAgent('/v1/events', '{}');
    channel = open(port, parseTicket(value), onChanged, onLost);
  } finally {
    opening = false;
  }
}

export function stopListening() {
  const done = channel;
  channel = undefined;
  done?.close();
}

/** @param {number} port @param {string} ticket @param {() => void} onChanged @param {() => void} onLost */
function open(port, ticket, onChanged, onLost) {
  const socket = new WebSocket(`wss://127.0.0.1:${port}/v1/events`, [PROTOCOL, `ticket.${ticket}`]);
  socket.onmessage = async ({ data }) => {
    await stayAwake();
    if (parseEvent(JSON.parse(String(data))) === 'changed') onChanged();
  };
  socket.onclose = () => {
    if (channel !== socket) return;
    channel = undefined;
    onLost();
  };
  return socket;
}
