/**
 * What PowerShell runs, once: it says which voices there are, then answers each line of JSON with a WAV file. Voices of
 * Windows 10 and 11 ("OneCore") and those of SAPI. Replies are a line, `wav BYTES`, `fail REASON` or `voices JSON`, and
 * for the first the bytes after it. Nothing of a request is ever run: it is only read as JSON.
 */
export const WINDOWS_SCRIPT = String.raw`
$ErrorActionPreference = 'Stop'
$out = [Console]::OpenStandardOutput()
function Send([string] $head, [byte[]] $body) {
  $line = [Text.Encoding]::UTF8.GetBytes($head + [char]10)
  $out.Write($line, 0, $line.Length)
  if ($body) { $out.Write($body, 0, $body.Length) }
  $out.Flush()
}
$voices = @()
$one = $null
$sapi = $null
try {
  Add-Type -AssemblyName System.Runtime.WindowsRuntime
  [void][Windows.Media.SpeechSynthesis.SpeechSynthesizer, Windows.Media.SpeechSynthesis, ContentType = WindowsRuntime]
  $asTask = @([System.WindowsRuntimeSystemExtensions].GetMethods() | Where-Object {
    $_.Name -eq 'AsTask' -and $_.GetParameters().Count -eq 1 -and
    $_.GetParameters()[0].ParameterType.Name -eq 'IAsyncOperation${'`'}1' })[0]
  $one = New-Object Windows.Media.SpeechSynthesis.SpeechSynthesizer
  foreach ($v in [Windows.Media.SpeechSynthesis.SpeechSynthesizer]::AllVoices) {
    $voices += @{ kind = 'one'; name = $v.DisplayName; culture = $v.Language }
  }
} catch { $one = $null }
try {
  Add-Type -AssemblyName System.Speech
  $sapi = New-Object System.Speech.Synthesis.SpeechSynthesizer
  foreach ($v in $sapi.GetInstalledVoices()) {
    if ($v.Enabled) { $voices += @{ kind = 'sapi'; name = $v.VoiceInfo.Name; culture = $v.VoiceInfo.Culture.Name } }
  }
} catch { $sapi = $null }
Send ('voices ' + (ConvertTo-Json -Compress -InputObject @($voices))) $null
while ($null -ne ($line = [Console]::In.ReadLine())) {
  try {
    $r = ConvertFrom-Json $line
    $memory = New-Object IO.MemoryStream
    if ($r.kind -eq 'one') {
      $one.Voice = @([Windows.Media.SpeechSynthesis.SpeechSynthesizer]::AllVoices |
        Where-Object { $_.DisplayName -eq $r.name })[0]
      $one.Options.SpeakingRate = $r.rate
      $one.Options.AudioPitch = $r.pitch
      $task = $asTask.MakeGenericMethod([Windows.Media.SpeechSynthesis.SpeechSynthesisStream]).Invoke(
        $null, @($one.SynthesizeTextToStreamAsync($r.text)))
      [void]$task.Wait()
      [IO.WindowsRuntimeStreamExtensions]::AsStreamForRead($task.Result).CopyTo($memory)
    } else {
      $sapi.SelectVoice($r.name)
      $sapi.Rate = $r.sapiRate
      $sapi.SetOutputToWaveStream($memory)
      $sapi.Speak($r.text)
      $sapi.SetOutputToNull()
    }
    Send ('wav ' + $memory.Length) $memory.ToArray()
  } catch { Send ('fail ' + ($_.Exception.Message -replace '\s+', ' ')) $null }
}
`;

/** The script as PowerShell takes it without any quoting: UTF-16, base64. */
export const encodedScript = (script: string): string => Buffer.from(script, 'utf16le').toString('base64');
