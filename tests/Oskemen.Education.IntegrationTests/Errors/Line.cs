using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Oskemen.Education.IntegrationTests.Errors;

/// <summary>The line between the portal and its database, which a test can cut and mend.</summary>
internal sealed class Line(int port) : IDisposable
{
    private readonly ConcurrentBag<TcpClient> _ends = [];
    private TcpListener _listener = Listen(0);

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>As a server does that is stopped: nobody answers, and who was connected is cut off.</summary>
    public void Cut()
    {
        _listener.Stop();
        foreach (var end in _ends)
        {
            end.Dispose();
        }

        _ends.Clear();
    }

    public void Mend(int at)
    {
        _listener = Listen(at);
        Serve();
    }

    public Line Serve()
    {
        _ = ServeAsync(_listener);
        return this;
    }

    public void Dispose() => Cut();

    private static TcpListener Listen(int at)
    {
        var listener = new TcpListener(IPAddress.Loopback, at);
        listener.Start();
        return listener;
    }

    private async Task ServeAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                var near = await listener.AcceptTcpClientAsync();
                var far = new TcpClient();
                _ends.Add(near);
                _ends.Add(far);
                await far.ConnectAsync(IPAddress.Loopback, port);
                _ = CopyAsync(near, far);
                _ = CopyAsync(far, near);
            }
        }
        catch (Exception problem) when (problem is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut.
        }
    }

    private static async Task CopyAsync(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut.
        }

        to.Dispose();
    }
}
