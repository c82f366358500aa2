# Builds one static binary and ships nothing else.
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /fineprint .

FROM scratch
COPY --from=build /fineprint /fineprint
COPY LICENSE NOTICE /
USER 65532:65532
ENTRYPOINT ["/fineprint"]
CMD ["chat"]
