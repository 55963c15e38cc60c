// Between protobuf's canonical JSON and the plain objects of protobufjs, as far as a search needs it: protobufjs leaves
// the well-known types as the messages that they are on the wire.
(function (exports) {
  'use strict';

  // The request: a field mask is one string in JSON, with names in camel case.
  function toMessage(request) {
    const message = { ...request };
    if (request.readMask !== undefined) {
      const paths = request.readMask.split(',').map((path) => path.replace(/[A-Z]/g, (letter) => '_' + letter.toLowerCase()));
      message.readMask = { paths };
    }
    return message;
  }

  // The answer: instants are text in JSON. How long the search took is left out, for no two calls take the same time.
  function toCanonical(value, name) {
    if (Array.isArray(value)) {
      return value.map((item) => toCanonical(item));
    }
    if (value === null || typeof value !== 'object') {
      return value;
    }
    if (name !== undefined && name.endsWith('Time')) {
      return new Date(Number(value.seconds || 0) * 1000 + (value.nanos || 0) / 1e6).toISOString();
    }
    const members = Object.entries(value).filter(([key, member]) => key !== 'searchTime' && member !== null);
    return Object.fromEntries(members.map(([key, member]) => [key, toCanonical(member, key)]));
  }

  exports.toMessage = toMessage;
  exports.toCanonical = toCanonical;
})(typeof module === 'object' ? module.exports : (globalThis.canonical = {}));
