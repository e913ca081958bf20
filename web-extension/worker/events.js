// @ts-check
import { stayAwake } from '../shared/browser.js';
import { parseEvent, parseTicket } from '../shared/shapes.js';
import { callAgent } from './connection.js';

/// The event channel: hints that something changed, and a heartbeat that keeps the worker alive while something is pending.

const PROTOCOL = 'semper.events.v1';

/** @type {WebSocket | undefined} */
let channel;
let opening = false;

/**
 * @param {() => void} onChanged
 * @returns {Promise<void>} when the channel is being opened, or there is one
 */
export async function listen(onChanged) {
  if (channel || opening) return;
  opening = true;
  try {
    const { value, port } = await callAgent('/v1/events', '{}');
    channel = open(port, parseTicket(value), onChanged);
  } finally {
    opening = false;
  }
}

export function stopListening() {
  channel?.close();
}

/** @param {number} port @param {string} ticket @param {() => void} onChanged */
function open(port, ticket, onChanged) {
  const socket = new WebSocket(`wss://127.0.0.1:${port}/v1/events`, [PROTOCOL, `ticket.${ticket}`]);
  socket.onopen = onChanged;
  socket.onmessage = async ({ data }) => {
    await stayAwake();
    if (parseEvent(JSON.parse(String(data))) === 'changed') onChanged();
  };
  socket.onclose = () => {
    if (channel === socket) channel = undefined;
  };
  return socket;
}
