"""Calls SearchArticles with grpcio and prints the answer as JSON.

Usage: search.py HOST:PORT DESCRIPTORS < request.json

DESCRIPTORS is a google.protobuf.FileDescriptorSet of the contract: the messages are made from it at run time, so that no
generated code is needed.
"""

import sys

import grpc
from google.protobuf import descriptor_pb2, json_format, message_factory

METHOD = "/news.search.v1.SearchService/SearchArticles"


def load_messages(path):
    with open(path, "rb") as file:
        files = descriptor_pb2.FileDescriptorSet.FromString(file.read())
    return message_factory.GetMessages(files.file)


def main():
    address, descriptors = sys.argv[1:]
    messages = load_messages(descriptors)
    request = json_format.Parse(sys.stdin.read(), messages["news.search.v1.SearchArticlesRequest"]())
    with grpc.insecure_channel(address) as channel:
        search = channel.unary_unary(
            METHOD,
            request_serializer=lambda message: message.SerializeToString(),
            response_deserializer=messages["news.search.v1.SearchArticlesResponse"].FromString,
        )
        answer = search(request, timeout=20)
    print(json_format.MessageToJson(answer))


if __name__ == "__main__":
    main()
