// Calls SearchArticles with @grpc/grpc-js and prints the answer as JSON.
// Usage: node search.js HOST:PORT PROTOS < request.json
// PROTOS is a folder with the contract and the google/api and google/rpc files that it imports.
'use strict';

const fs = require('node:fs');
const grpc = require('@grpc/grpc-js');
const protoLoader = require('@grpc/proto-loader');
const { toCanonical, toMessage } = require('./web/canonical.js');

const [address, protos] = process.argv.slice(2);
const definition = protoLoader.loadSync('news/search/v1/search_service.proto', {
  includeDirs: [protos],
  longs: String,
  enums: String,
});
const { SearchService } = grpc.loadPackageDefinition(definition).news.search.v1;
const client = new SearchService(address, grpc.credentials.createInsecure());
const request = toMessage(JSON.parse(fs.readFileSync(0, 'utf8')));

client.searchArticles(request, { deadline: Date.now() + 20_000 }, (error, answer) => {
  if (error) {
    console.error(error);
    process.exit(1);
  }
  console.log(JSON.stringify(toCanonical(answer)));
  client.close();
});
