# Types the beginning of a line into a zsh and prints what stands there after a tabulator.
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1='>'; autoload -U compinit; compinit -D -u; source $1; bindkey '^I' complete-word"
zpty -w -n shell "$2"$'\t\n'
sleep 2
zpty -w shell exit
while zpty -r shell line; do print -rn -- $line; done
