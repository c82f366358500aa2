# Builds one static binary and ships nothing else.
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /fineprint . && mkdir /data

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /fineprint /fineprint
COPY --from=build --chown=65532:65532 /data /data
COPY LICENSE NOTICE /
USER 65532:65532
ENV FINEPRINT_DATABASE=sqlite:/data/fineprint.db
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["/fineprint"]
CMD ["serve", "--listen", "0.0.0.0:8080"]
