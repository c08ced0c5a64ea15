# Prints what zsh offers at the end of a line, each word after 'offer:'. Usage: zsh -f completion.zsh SCRIPT LINE
zmodload zsh/zpty

# Reads what the inner shell prints, until it has printed a text.
read_until() {
  local seen="" part
  repeat 600; do
    while zpty -r -t shell part; do seen+=$part; done
    [[ $seen == *$1* ]] && break
    sleep 0.1
  done
  print -r -- "$seen"
}

zpty shell zsh -f -i
zpty -w shell "PS1='' PS2=''; stty -echo; unsetopt beep zle_bracketed_paste; autoload -Uz compinit; compinit -u -D; source ${(q)1}"
# Calls with -O, -A or -D only sort out words; calling them twice would sort out all of them.
zpty -w shell 'compadd() { if (( ! ${@[(I)-[OAD]]} )); then local -a found; builtin compadd -A found "$@"; print -rl -- "offer:"$^found; fi; builtin compadd "$@" }'
zpty -w shell 'offer() { zle complete-word; zle -I; print -r -- "all "offered }; zle -N offer; bindkey "^I" offer; print -r -- rea"dy"'
read_until ready >/dev/null
zpty -n -w shell "$2"$'\t'
read_until "all offered"
zpty -d shell
