# Installs what the portal and its tests need beside the .NET SDK. Sourced by run and test.
# With root or a password-less sudo on Debian and its relatives it installs; elsewhere it says what is missing and stops.

is_installed() {
    case "$1" in
        postgresql) compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null ;;
        libicu) ldconfig -p 2>/dev/null | grep -q libicuuc || compgen -G '/usr/lib/*/libicuuc.so*' >/dev/null ;;
        nodejs) command -v node >/dev/null ;;
        poppler-utils) command -v pdftotext >/dev/null && command -v pdffonts >/dev/null ;;
        *) command -v "$1" >/dev/null ;;
    esac
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
        -o Dpkg::Options::=--force-confold "$@" </dev/null >&2
}

install_postgresql() {
    # The portal starts a server of its own; a second one for the whole machine would only be in the way.
    apt_install postgresql-common
    as_root sed -i 's/^#\?\s*create_main_cluster\b.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
    apt_install postgresql
}

install_prerequisites() {
    local missing=() name
    for name in "$@"; do
        is_installed "$name" || missing+=("$name")
    done
    [ ${#missing[@]} -gt 0 ] || return 0

    if ! command -v apt-get >/dev/null || ! { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; then
        echo "Please install first: ${missing[*]}." >&2
        echo "On Debian or Ubuntu: sudo apt-get install ${missing[*]/#libicu/libicu-dev}" >&2
        exit 1
    fi

    echo "Installing ${missing[*]} …" >&2
    as_root apt-get update -q </dev/null >&2
    for name in "${missing[@]}"; do
        case "$name" in
            postgresql) install_postgresql ;;
            # The package's name carries ICU's version, another on every release.
            libicu) apt_install "$(apt-cache search --names-only '^libicu[0-9]+$' | sort | tail -n 1 | cut -d ' ' -f 1)" ;;
            *) apt_install "$name" ;;
        esac
    done
}

if ! command -v dotnet >/dev/null; then
    echo "The .NET SDK 10 is missing: https://dotnet.microsoft.com/download" >&2
    exit 1
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
